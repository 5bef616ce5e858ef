import { isEnvelope } from './answer-fields';
import { textOf } from './read-fields';
import { type AnswerDocument, readDocument } from './read-tree';
import { signsOf } from './signs';
import type { AnswerSigns, Asked } from './signs-found';
import { isSuccessCode } from './success-codes';
import { ContradictoryText, isTreeObject } from './tree';
import { type AnswerNode, type Verdict, verdictOf } from './verdict';

/** Reads the text of an answer in all known shapes, JSON or XML, whichever format was requested. */

export interface ReadAnswer {
  /** The one verdict of all levels; `undecided` if there is none, `contradictory` if they differ. */
  verdict: Verdict | 'undecided' | 'contradictory';
  /** Evidence from anywhere in the answer, whatever its shape. */
  signs: AnswerSigns;
  requestId?: string;
}

/** Never throws. Undefined if the text is neither JSON nor XML. */
export function readAnswer(text: string, asked: Asked = NOTHING_ASKED): ReadAnswer | undefined {
  const document = tryTo(() => readDocument(text));
  if (!document) return undefined;
  const requestId = requestIdOf(document);
  return {
    verdict: theVerdict(document, asked.successCodes),
    signs: signsOf(document, asked),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** For answers to other calls. */
const NOTHING_ASKED: Asked = { tid: '', subOrderIds: [], successCodes: [] };

function theVerdict(document: AnswerDocument, successCodes: readonly string[]): ReadAnswer['verdict'] {
  if (document.isRepeated) return 'contradictory';
  try {
    const verdicts = answerNodes(document).flatMap((node) => verdictOf(node) ?? []);
    return agreed(verdicts, successCodes);
  } catch (error) {
    if (error instanceof ContradictoryText) return 'contradictory';
    throw error;
  }
}

/**
 * Levels agree if all rule the same: a success, whose codes are judged elsewhere (signs.ts), or a failure of the ERP
 * with one code. A level without a ruling and with nothing but a success code is an envelope.
 */
function agreed(verdicts: Verdict[], successCodes: readonly string[]): ReadAnswer['verdict'] {
  const rulings = verdicts.filter(({ success }) => success !== undefined);
  if (rulings[0] && rulings.every(({ success }) => success)) return rulings[0];
  const isCoded = ({ code }: Verdict) => code !== undefined && !isSuccessCode(code, successCodes);
  const telling = verdicts.filter((verdict) => isCoded(verdict) || rulings.includes(verdict));
  if (telling.length < 2) return telling[0] ?? verdicts[0] ?? 'undecided';
  const coded = telling.filter(isCoded);
  const isOne =
    coded.every(({ code }) => code === coded[0]?.code) &&
    telling.every(({ success, by }) => success === false && by === 'erp');
  return (isOne && (coded[0] ?? telling[0])) || 'contradictory';
}

/** `{result}`, `{response}`, `{…_response}` and their contents: at most three envelopes around a result. */
function answerNodes({ root }: AnswerDocument): AnswerNode[] {
  const nodes: AnswerNode[] = [];
  const visit = (node: AnswerNode, depth: number): void => {
    nodes.push(node);
    if (depth === 3) return;
    for (const [name, value] of Object.entries(node.fields)) {
      if (!isEnvelope(name) || value === null || value === '') continue;
      if (isTreeObject(value)) visit({ name, isOutermost: depth === 0, fields: value }, depth + 1);
      // Beside a ruling, a plain value is judged as a state and a list as lines (signs.ts).
      else if (name !== 'result') throw new ContradictoryText(`${name} is no object`);
    }
  };
  visit({ name: '', isOutermost: true, fields: root }, 0);
  return nodes;
}

function requestIdOf({ root }: AnswerDocument): string | undefined {
  const levels = [root, ...Object.values(root).filter(isTreeObject)];
  for (const level of levels) {
    const id = textOf(level, 'requestid');
    if (id !== undefined) return id;
  }
  return undefined;
}

function tryTo<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
