/** What an answer was asked for, and the evidence found in it and in each of its levels. */

/** The sub-orders of the call, and the success codes of this shop's ERP. */
export interface Asked {
  tid: string;
  subOrderIds: readonly string[];
  /** 成功代码 of the shop. */
  successCodes: readonly string[];
}

export interface AnswerSigns {
  /** One for each level that reports a failure, in document order. */
  failures: FailureSign[];
  /** Some failed and some did not, by count, by words or by the ids named. */
  isPartial: boolean;
  /** Some `success` or `locked` field is literally true. */
  hasSuccess: boolean;
  /** About another order, or naming only some of the sub-orders: not a failure, but not a success of this call. */
  isAboutOthers: boolean;
  /** The text says that the ERP has yet to decide. */
  isOpen: boolean;
  /** Sub-orders of the call that the answer names as failed, and as done. */
  failedIds: string[];
  doneIds: string[];
}

export interface FailureSign {
  /** The first code that is not a success code. */
  code?: string | undefined;
  message?: string | undefined;
  /** Only codes, and nothing else, say that this level failed. */
  isOnlyCode: boolean;
}

/** Where in the answer a level is. */
export interface Place {
  /** At or around a business result: its fields are about the whole call. */
  isEnvelope: boolean;
  /** How many strings were parsed on the way here. */
  opened: number;
  /** The sub-order whose id is the key of this level. */
  owner?: string | undefined;
}

/** Summary of the fields of one level. */
export interface Level extends Place {
  codes: string[];
  hasFailure: boolean;
  hasSuccess: boolean;
  /** Sub-orders that this level is about. */
  ids: string[];
}
