import { readTree } from './read-tree';
import { ContradictoryText, isTreeObject, type Tree, type TreeObject } from './tree';

/** Reads the text of an answer. All shapes seen in the field are read, JSON or XML, whatever was asked for. */

/** What the ERP said. `success` is set only where it is literally true or false. */
export interface BusinessResult {
  success?: boolean;
  errorCode?: string;
  errorMsg?: string;
}

/** What the platform or gateway said of a call that failed. Codes as text; a `TOP15` is a `15`. */
export interface PlatformFailure {
  code?: string;
  subCode?: string;
  message?: string;
  subMessage?: string;
}

/** Exactly one of `business` and `platform`. */
export interface ParsedAnswer {
  business?: BusinessResult;
  platform?: PlatformFailure;
  requestId?: string;
}

export type Reading = { kind: 'read'; answer: ParsedAnswer } | { kind: 'unreadable' | 'contradictory' };

/** Never throws. One verdict is an answer; none is unreadable; two are contradictory, even where they agree. */
export function readAnswer(text: string): Reading {
  try {
    const nodes = answerNodes(readTree(text));
    const verdicts = nodes.flatMap((node) => verdictOf(node) ?? []);
    const [verdict] = verdicts;
    if (!verdict) return { kind: 'unreadable' };
    if (verdicts.length > 1) return { kind: 'contradictory' };
    return { kind: 'read', answer: { ...verdict, ...requestIdOf(nodes) } };
  } catch (error) {
    return { kind: error instanceof ContradictoryText ? 'contradictory' : 'unreadable' };
  }
}

/** One level of an answer. */
interface AnswerNode {
  /** What it is called; empty for the outermost level. */
  name: string;
  fields: TreeObject;
}

/** `{result}`, `{response}`, `{…_response}` and what they hold: at most three envelopes around a result. */
function answerNodes(root: TreeObject): AnswerNode[] {
  const nodes: AnswerNode[] = [];
  const visit = (node: AnswerNode, depth: number): void => {
    nodes.push(node);
    if (depth === 3) return;
    for (const [name, value] of Object.entries(node.fields)) {
      if (!isEnvelope(name) || value === null || value === '') continue;
      if (isTreeObject(value)) visit({ name, fields: value }, depth + 1);
      else throw new ContradictoryText(`${name} is no object`);
    }
  };
  visit({ name: '', fields: root }, 0);
  return nodes;
}

function isEnvelope(name: string): boolean {
  return name === 'result' || name === 'response' || name.endsWith('_response');
}

type Verdict = Pick<ParsedAnswer, 'business' | 'platform'>;

/** What one level says by itself, or nothing (an envelope, an empty result). */
function verdictOf(node: AnswerNode): Verdict | undefined {
  const business = businessOf(node.fields);
  const platform = platformOf(node.fields);
  if (!isPlatformFailure(node, platform, business !== undefined)) return business && { business };
  if (business?.success) throw new ContradictoryText('failure beside success');
  if (isWordOfErp(node, platform)) {
    return { business: { success: false, errorCode: platform.code, errorMsg: platform.message } };
  }
  const hasCode = platform.code !== undefined || platform.subCode !== undefined;
  return business && !hasCode ? { business } : { platform };
}

function businessOf(node: TreeObject): BusinessResult | undefined {
  const errorCode = field(node, 'errorCode', 'error_code');
  const hasSuccess = 'success' in node;
  if (!hasSuccess && errorCode === undefined) return undefined;
  return {
    success: literally(single(node.success)),
    errorCode: errorCode ?? field(node, 'code'),
    errorMsg: field(node, 'errorMsg', 'error_msg', 'msg', 'message'),
  };
}

function platformOf(node: TreeObject): PlatformFailure {
  return {
    code: field(node, 'code')?.replace(/^TOP(?=[0-9]+$)/, ''),
    subCode: field(node, 'sub_code'),
    message: field(node, 'msg', 'message', 'errorMsg'),
    subMessage: field(node, 'sub_msg', 'sub_message'),
  };
}

/** `error_response`, a failing flag, a sub-code, or a bare code that is no word for "fine". */
function isPlatformFailure(node: AnswerNode, platform: PlatformFailure, hasBusiness: boolean): boolean {
  const flag = field(node.fields, 'flag');
  if (node.name === 'error_response' || platform.subCode !== undefined) return true;
  if (flag !== undefined) return flag !== 'success';
  return !hasBusiness && platform.code !== undefined && !isFine(platform.code);
}

/** Codes that successful answers carry. */
export function isFine(code: string): boolean {
  return code === '0' || code === '200';
}

/** A flagged failure without envelope comes from the ERP, unless its code is a number of the platform. */
function isWordOfErp({ name, fields }: AnswerNode, { code, subCode }: PlatformFailure): boolean {
  if (name !== '' || !('flag' in fields) || subCode !== undefined) return false;
  return code !== undefined && !/^[0-9]{1,3}$/.test(code);
}

/** `true` and `"true"`, `false` and `"false"`; nothing else means either. */
function literally(value: Tree | undefined): boolean | undefined {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  return undefined;
}

/** The first of these names that holds a text with something in it. */
function field(node: TreeObject, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = single(node[name]);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function single(value: Tree | undefined): Tree | undefined {
  if (Array.isArray(value)) throw new ContradictoryText('one field, several values');
  return value;
}

function requestIdOf(nodes: AnswerNode[]): Pick<ParsedAnswer, 'requestId'> {
  for (const { fields } of nodes) {
    const requestId = field(fields, 'request_id', 'requestId');
    if (requestId !== undefined) return { requestId };
  }
  return {};
}
