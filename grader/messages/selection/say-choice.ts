import type { Localized } from "../../core/exercise/exercise.ts";
import type { Choice } from "../../core/submission/selection.ts";
import { sayingFor, type Sayings } from "../language/by-kind.ts";
import { listOf } from "./list-of.ts";

const choices: Sayings<Choice> = {
  "chosen-among": ({ others }) => {
    const list = listOf(others);
    return {
      "pt-BR": `Também poderia ser: ${list["pt-BR"]}. Foi escolhido o programa que mais parece o principal, pelo que chama e pelo nome.`,
      en: `It might also have been: ${list.en}. The program was chosen that most looks like the main one, by its calls and its name.`,
    };
  },
  "against-its-name": ({ file }) => ({
    "pt-BR": `O nome ${file} sugere o outro papel; vale o que o programa chama.`,
    en: `The name ${file} suggests the other role; what the program calls decides.`,
  }),
  "by-name-alone": ({ file }) => ({
    "pt-BR": `${file} foi escolhido só pelo nome: nenhuma chamada conhecida de socket foi encontrada nele.`,
    en: `${file} was chosen by its name alone: no known socket call was found in it.`,
  }),
  "role-by-argument": ({ file, words }) => ({
    "pt-BR": `${file} faz os dois papéis; este foi pedido na linha de comando com “${words.join(" ")}”.`,
    en: `${file} plays both roles; this one was asked for on the command line with “${words.join(" ")}”.`,
  }),
  "role-by-keyboard": ({ file, lines }) => ({
    "pt-BR": `${file} faz os dois papéis e pergunta qual; a resposta digitada foi “${lines.join(", ")}”.`,
    en: `${file} plays both roles and asks which; “${lines.join(", ")}” was typed.`,
  }),
  "odd-name": ({ file }) => ({
    "pt-BR": `${file} não tem a extensão da sua linguagem; ela foi reconhecida pelo conteúdo.`,
    en: `${file} does not have the extension of its language, which was recognised by its content.`,
  }),
  "by-settings": ({ file }) => ({
    "pt-BR": `Vale o que diz o arquivo ${file} da entrega.`,
    en: `What the submission's own file ${file} says was used.`,
  }),
};

/** What was not obvious in the choice of a program. */
export function sayChoice(choice: Choice): Localized {
  return sayingFor(choices, null)(choice.kind, choice);
}
