import { isOrderId } from '@/utils/domain/ids';
import { type FieldRole, isEnvelope, isNamed, roleOf } from './answer-fields';
import {
  deniesId,
  FINE_STATUS,
  isAllWell,
  isDenial,
  isFineErrorMessage,
  isNoError,
  isSentence,
  looksFailing,
  NO,
  namesOtherId,
  namesOtherOrder,
  YES,
} from './answer-values';
import {
  deniesFailure,
  isStillOpen,
  namesFailure,
  saysFailure,
  saysPartial,
  saysSuccess,
  writesFailureOut,
} from './answer-words';
import { AskedLines } from './asked-lines';
import { isPartialCode } from './errors';
import { isFineMessage } from './fine-message';
import { embedded, flat, isNothing, markedUp, scalarsIn } from './nested';
import { wordsIn } from './read-fields';
import type { AnswerDocument } from './read-tree';
import type { AnswerSigns, Asked, FailureSign, Level, Place } from './signs-found';
import { isSuccessCode } from './success-codes';
import { isTreeObject, type Tree, type TreeObject } from './tree';

/** Evidence from anywhere in an answer, whatever its shape: everything that can make a success doubtful. */

/** Walks the whole answer, attributes included. */
export function signsOf({ root, attributes }: AnswerDocument, asked: Asked): AnswerSigns {
  const walk = new Walk(asked);
  walk.object(root, { isEnvelope: true, opened: 0 });
  for (const each of attributes) walk.object(each, { isEnvelope: false, opened: 0 });
  return walk.result();
}

/** JSON or XML inside strings is read too, up to this depth. */
const MAX_OPENED = 8;

class Walk {
  private readonly failures: FailureSign[] = [];
  private readonly failed = new Set<string>();
  private readonly done = new Set<string>();
  private isPartial = false;
  private hasSuccess = false;
  private hasDone = false;
  private isOther = false;
  private isOpen = false;
  private readonly mentioned = new Set<string>();
  /** Line states: `0`, which is ambiguous, and others that are not a success. */
  private readonly doubtful = new Set<'zero' | 'other'>();

  private readonly lines: AskedLines;

  constructor(private readonly asked: Asked) {
    this.lines = new AskedLines(asked.subOrderIds);
  }

  result(): AnswerSigns {
    const { failures, hasSuccess, failed, done } = this;
    const ids = this.asked.subOrderIds;
    const failedIds = ids.filter((id) => failed.has(id));
    const doneIds = ids.filter((id) => done.has(id) && !failed.has(id));
    const namesSome = [failedIds, doneIds].some((named) => named.length > 0 && named.length < ids.length);
    const failsAndDoes = failures.length > 0 && (this.hasDone || doneIds.length > 0);
    // In a one-line order the line has the order's number.
    const lines = ids.filter((id) => id !== this.asked.tid);
    const mentioned = lines.filter((id) => this.mentioned.has(id));
    return {
      isAboutOthers: this.isOther || (mentioned.length > 0 && mentioned.length < lines.length),
      isOpen: this.isOpen,
      failures,
      isPartial: this.isPartial || namesSome || failsAndDoes || this.doubtful.size > 1,
      hasSuccess,
      failedIds,
      doneIds,
    };
  }

  object(fields: TreeObject, place: Place): void {
    const owned = place.owner === undefined ? [] : [place.owner];
    const level: Level = { ...place, codes: [], hasFailure: false, hasSuccess: false, ids: owned };
    for (const [name, value] of Object.entries(fields)) this.field(name, value, level);
    const isFailed = level.hasFailure || level.codes.length > 0;
    if (isFailed) {
      const [code] = level.codes;
      this.failures.push({ code, message: wordsIn(fields), isOnlyCode: !level.hasFailure });
    }
    if (!level.isEnvelope && (isFailed || level.hasSuccess)) {
      for (const id of level.ids) (isFailed ? this.failed : this.done).add(id);
    }
    for (const [name, value] of Object.entries(fields)) this.below(name, value, place);
  }

  /** Evaluates one field by its role. */
  private field(name: string, raw: Tree, level: Level): void {
    const role = roleOf(name);
    const inner = this.open(raw, level);
    const value = inner ?? raw;
    for (const id of this.lines.namedIn(flat(value))) this.mentioned.add(id);
    if (isNamed('tid', name) && namesOtherOrder(value, this.asked.tid)) this.isOther = true;
    if (role === 'failure' || role === 'error-words') this.failureField(role, name, value, level);
    else if (role === 'done' || role === 'success' || role === 'claim') this.doneList(value, level);
    else if (role === 'code' && isTreeObject(value) && !isNothing(value)) level.hasFailure = true;
    else if (role === undefined && level.owner === undefined)
      level.ids.push(...this.lines.namedIn(flat(value)));
    for (const each of flat(value)) {
      const text = String(each ?? '').trim();
      if (text !== '') this.text(role, name, text, level);
    }
    // Text with markup, not data inside a string.
    const words = role === 'words' || role === 'content' ? markedUp(raw) : '';
    if (saysFailure(words)) level.hasFailure = true;
  }

  private below(name: string, raw: Tree, place: Place): void {
    const inner = this.open(raw, place);
    const opened = place.opened + (inner === undefined ? 0 : 1);
    const value = inner ?? raw;
    if (Array.isArray(value)) {
      for (const each of value) this.below('', each, { ...place, opened, isEnvelope: false });
      return;
    }
    const owner = this.asked.subOrderIds.includes(name) ? name : place.owner;
    if (owner !== undefined) this.mentioned.add(owner);
    const isOuter = place.isEnvelope && isEnvelope(name) && inner === undefined;
    if (isTreeObject(value)) this.object(value, { isEnvelope: isOuter, opened, owner });
    // `{"<id>": "1001"}`: the state of this sub-order.
    else if (owner === name) this.object({ status: value }, { isEnvelope: false, opened, owner });
  }

  private open(value: Tree, { opened }: Place): Tree | undefined {
    return opened < MAX_OPENED ? embedded(value) : undefined;
  }

  private text(role: FieldRole | undefined, name: string, text: string, level: Level): void {
    if (role !== undefined && role !== 'echo' && saysPartial(text)) this.isPartial = true;
    if (role !== 'echo') this.namedIds(text, level);
    if (role === 'words' || role === 'error-words' || role === 'content') this.clauses(role, text);
    switch (role) {
      case 'success':
        this.success(text, level);
        break;
      case 'code':
      case 'other-code':
        this.code(text, level);
        break;
      case 'maybe-code':
        if (looksFailing(text)) level.hasFailure = true;
        break;
      case 'count':
        if (Number(text) === 0) level.hasFailure = true;
        break;
      case 'flag':
        this.status(text, level, text === '0');
        break;
      case 'status':
        // For a line, 0 may mean that nothing was done.
        this.status(text, level, text === '0' && (!level.isEnvelope || isNamed('state', name)));
        break;
      case 'claim':
        if (NO.test(text) || namesFailure(text)) level.hasFailure = true;
        else level.hasSuccess = true;
        if (text === 'true' && isNamed('locked', name)) this.hasSuccess = true;
        break;
      case 'contrary':
        if (YES.test(text) || this.lines.namedIn(text).length > 0) level.hasFailure = true;
        break;
      case 'open':
        if (YES.test(text)) this.isOpen = true;
        break;
      case 'done':
        if (/^(?:false|n|no|否)$/i.test(text)) level.hasFailure = true;
        break;
      case 'echo':
        break;
      case 'words':
      case 'side-words':
      case 'content':
        this.words(role, name, text, level);
        break;
      case 'done-count':
        this.doneCount(text, level);
        break;
      default:
        if (role === undefined && (writesFailureOut(text) || namesFailure(text))) level.hasFailure = true;
        if (role === 'failure' && isNamed('count', name) && this.lines.isSome(text)) this.isPartial = true;
    }
  }

  private words(role: FieldRole, name: string, text: string, level: Level): void {
    const isMessage =
      (role === 'words' &&
        (isNamed('message', name) || (level.isEnvelope && isNamed('description', name)))) ||
      (level.isEnvelope && isSentence(role, name, text));
    const isFine = isMessage ? this.isFine(text) : !saysFailure(text) && !isDenial(name, role, text);
    if (!isFine) level.hasFailure = true;
    if (role !== 'side-words' && isStillOpen(text)) this.isOpen = true;
  }

  private clauses(role: FieldRole, text: string): void {
    const { done, failed, isPartial } = this.lines.clauses(text, role === 'error-words');
    for (const id of done) this.done.add(id);
    for (const id of failed) this.failed.add(id);
    if (isPartial) this.isPartial = true;
  }

  /** `4512…=false`, or only one of the sub-orders in a text. */
  private namedIds(text: string, level: Level): void {
    for (const id of this.lines.namedInText(text)) {
      this.mentioned.add(id);
      if (deniesId(text, id)) level.hasFailure = true;
    }
  }

  private isFine(message: string): boolean {
    return (
      isSuccessCode(message, this.asked.successCodes) ||
      (isFineMessage(message) && this.lines.isAllDoneIn(message))
    );
  }

  private success(text: string, level: Level): void {
    if (text === 'true') this.hasSuccess = level.hasSuccess = true;
    // `{"total": 2, "success": 2, "fail": 0}`
    else if (!level.isEnvelope && SHORT_NUMBER.test(text)) this.doneCount(text, level);
    else if (!isOrderId(text)) level.hasFailure = true;
  }

  private code(text: string, level: Level): void {
    if (isPartialCode(text)) this.isPartial = true;
    if (isSuccessCode(text, this.asked.successCodes)) level.hasSuccess = true;
    else level.codes.push(text);
  }

  private status(text: string, level: Level, isNo: boolean): void {
    const isCode = !isNo && isSuccessCode(text, this.asked.successCodes);
    const isFine = saysSuccess(text) && this.isFine(text);
    if (isFine && isStillOpen(text)) this.isOpen = true;
    if (isCode || FINE_STATUS.test(text) || isFine) level.hasSuccess = true;
    else {
      level.hasFailure = true;
      if (!level.isEnvelope) this.doubtful.add(isNo ? 'zero' : 'other');
    }
  }

  private doneCount(text: string, level: Level): void {
    // A longer one is a document number: `lockNum`.
    if (!SHORT_NUMBER.test(text)) return;
    if (Number(text) !== 0) this.hasDone = true;
    if (!this.lines.isAll(text)) level.hasFailure = true;
  }

  private failureField(role: FieldRole, name: string, value: Tree, level: Level): void {
    if (isNothing(value)) return;
    if (typeof value === 'string' && this.isNoFailure(name, value)) return;
    if (isTreeObject(value) && isNamed('error', name) && isNoError(value)) return;
    level.hasFailure = true;
    // A text for people is read clause by clause.
    const named = role === 'error-words' && typeof value === 'string' ? [] : this.lines.namedIn(value);
    for (const id of named) this.failed.add(id);
    const isList = isNamed('ids', name) || (isNamed('lines', name) && namesOtherId(value, this.asked.tid));
    if (isList && named.length < this.asked.subOrderIds.length) this.isPartial = true;
  }

  private isNoFailure(name: string, text: string): boolean {
    const isFine = isNamed('message', name) ? isFineErrorMessage(text) : isAllWell(text);
    if (isFine && isStillOpen(text)) this.isOpen = true;
    return deniesFailure(text) || (isFine && this.lines.isAllDoneIn(text));
  }

  /** The ids that are done must be all of the call's. */
  private doneList(value: Tree, level: Level): void {
    const ids = scalarsIn(value).filter(isOrderId);
    if (ids.length === 0 || ids.includes(this.asked.tid)) return;
    const named = this.lines.namedIn(value);
    for (const id of named) this.done.add(id);
    if (named.length < this.asked.subOrderIds.length) level.hasFailure = true;
  }
}

/** A count, also as a floating-point number. */
const SHORT_NUMBER = /^[0-9]{1,4}(?:\.0+|e0)?$/i;
