/** What a program may see and change of a Mac. */
export interface Sight {
  /** Its own: it may read and write there. */
  readonly home: string;
  /** What it may read though it lies among what people own. */
  readonly shown: readonly string[];
  /** Where people and programs put what is theirs. */
  readonly hidden: readonly string[];
}

/** A place with the name by which a profile calls it, so that no path is ever a word of the language of profiles. */
interface NamedPlace {
  readonly name: string;
  readonly path: string;
}

/**
 * The words before a command that let it see no more than that (`sandbox-exec`(1)). What is not named is allowed: an
 * interpreter asks a Mac for much that nobody has listed. Of several rules that fit the last one holds.
 */
export function seatbeltWords({
  home,
  shown,
  hidden,
}: Sight): readonly string[] {
  const own: NamedPlace = { name: "HOME", path: home };
  const hiddenPlaces = named("HIDDEN", hidden);
  const shownPlaces = named("SHOWN", shown);
  const rules = [
    "(version 1)",
    "(allow default)",
    ...filesOf({ own, hiddenPlaces, shownPlaces }),
    ...otherRules,
  ];
  const definitions = [own, ...hiddenPlaces, ...shownPlaces].flatMap(
    ({ name, path }) => ["-D", `${name}=${path}`],
  );
  return ["sandbox-exec", ...definitions, "-p", rules.join("\n")];
}

/** Where a file lies may be asked of all of them: a path leads through the folders above it. */
function filesOf(places: {
  readonly own: NamedPlace;
  readonly hiddenPlaces: readonly NamedPlace[];
  readonly shownPlaces: readonly NamedPlace[];
}): readonly string[] {
  const { own, hiddenPlaces, shownPlaces } = places;
  return [
    ...hiddenPlaces.map(rule("(deny file-read-data ")),
    ...[...shownPlaces, own].map(rule("(allow file-read-data ")),
    "(deny file-write*)",
    rule("(allow file-write* ")(own),
    '(allow file-write* (regex #"^/dev/(null|zero|tty|stdout|stderr|fd/|dtracehelper$)"))',
  ];
}

/**
 * Connections to this machine alone, names included, which a socket of the system is asked for; nobody outside is sent a
 * signal, told what to do, or asked to start what would have no profile.
 */
const otherRules = [
  "(deny network-outbound)",
  '(allow network-outbound (remote ip "localhost:*"))',
  "(allow network-outbound (remote unix-socket))",
  "(deny signal)",
  "(allow signal (target same-sandbox))",
  "(deny appleevent-send)",
  "(deny job-creation)",
  '(deny mach-lookup (global-name "com.apple.coreservices.launchservicesd"))',
];

function named(name: string, paths: readonly string[]): readonly NamedPlace[] {
  return paths.map((path, index) => ({ name: `${name}${index}`, path }));
}

function rule(beginning: string): (place: NamedPlace) => string {
  return ({ name }) => `${beginning}(subpath (param "${name}")))`;
}
