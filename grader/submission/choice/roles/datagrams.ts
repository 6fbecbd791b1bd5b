import { plainLetters } from "../../plain-letters.ts";
import type { InspectedFile } from "../inspect-files.ts";

/** Words of programs that exchange single messages over UDP; asking for one's own address needs none of them. */
const exchanges =
  /sendto|recvfrom|recv_from|send_to|datagrampacket|receivefrom|udpclient|readfrom|writeto|create_datagram_endpoint|\bdgram\b|udpserver/;
const streams =
  /\baccept\b|\blisten\b|sock_stream|serversocket|create_connection|createserver|createconnection|tcplistener|tcpstream|tcpclient|start_server|open_connection|streamrequesthandler|tcpserver/;
const socketLine =
  /sock_dgram|datagramsocket|datagramchannel|createsocket\s*\(|udpclient|udpsocket|listenudp|dialudp|listenpacket|protocoltype\.udp|udpserver|create_datagram_endpoint|["']udp/;
const comment = /^\s*(?:#|\/\/|\*|\/\*)/;

/** Whether a program speaks UDP and no TCP at all. */
export function isDatagramOnly(file: InspectedFile): boolean {
  const all = [file, ...file.needs].map(({ inspection }) => inspection);
  if (!all.some(({ usesDatagrams }) => usesDatagrams)) return false;
  const words = all.map((inspection) => inspection.words).join(" ");
  return exchanges.test(words) && !streams.test(words);
}

/** The file and the line, from 1, in which it asks for UDP. */
export function datagramPlace(file: InspectedFile): {
  readonly file: string;
  readonly line: number | null;
} {
  const places = [file, ...file.needs].map(({ path, text }) => ({
    file: path,
    line: lineOf(text),
  }));
  return (
    places.find(({ line }) => line !== null) ?? { file: file.path, line: null }
  );
}

function lineOf(text: string): number | null {
  const lines = plainLetters(text).split(/\r\n|\r|\n/);
  const at = lines.findIndex(
    (line) => socketLine.test(line) && !comment.test(line),
  );
  return at < 0 ? null : at + 1;
}
