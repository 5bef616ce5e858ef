import { idsInText } from './answer-values';
import { linesDone, saysFailure, saysSuccess } from './answer-words';
import { scalarsIn } from './nested';
import type { Tree } from './tree';

/** The sub-orders of a call, as an answer names and counts them. */
export class AskedLines {
  constructor(readonly ids: readonly string[]) {}

  /** The sub-orders that are a value in there. */
  namedIn(value: Tree): string[] {
    const texts = new Set(scalarsIn(value));
    return this.ids.filter((id) => texts.has(id));
  }

  /** The sub-orders whose number is in a text. */
  namedInText(text: string): string[] {
    return this.namedIn(idsInText(text));
  }

  /** More than none and fewer than all. */
  isSome(count: string): boolean {
    return Number(count) > 0 && Number(count) < this.ids.length;
  }

  isAll(count: string): boolean {
    return Number(count) === this.ids.length;
  }

  /** Whether a text about success speaks of all of them, or does not say of how many. */
  isAllDoneIn(text: string): boolean {
    const done = linesDone(text);
    return done === undefined || done >= this.ids.length;
  }

  /**
   * What each clause says of the ids since the last one that says something: 子订单4512…锁定成功，4512…已发货.
   * `isError`: what names no success is a failure.
   */
  clauses(text: string, isError: boolean): { done: string[]; failed: string[]; isPartial: boolean } {
    const said = { done: [] as string[], failed: [] as string[], isPartial: false };
    let ids: string[] = [];
    for (const clause of text.split(CLAUSE_END)) {
      const isDone = saysSuccess(clause);
      ids.push(...this.namedInText(clause));
      if (isDone && !this.isAllDoneIn(clause)) said.isPartial = true;
      if (!isDone && !isError && !saysFailure(clause)) continue;
      said[isDone ? 'done' : 'failed'].push(...ids);
      ids = [];
    }
    return said;
  }
}

/** Not between two ids. */
const CLAUSE_END = /(?<![0-9])[，,；;。]|[，,；;。](?![0-9])/;
