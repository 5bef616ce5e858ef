import { type Answer, json, xml } from './http';

/** The platform's answers, in JSON or XML. */

export interface PlatformError {
  code: number;
  msg: string;
  subCode?: string;
  subMsg?: string;
}

/** Known roots of a business result (docs/qimen-protocol.md, "Answers", 1 to 4). */
export type ResultShape = 'result' | 'flat' | 'response' | 'method-response';
/** Known shapes of a platform failure: 7 and 5. */
export type ErrorShape = 'error_response' | 'response-flag';

/** `success` is a boolean, or text, as some ERPs write it. */
export interface BusinessResult {
  success: boolean | 'true' | 'false';
  errorCode?: string;
  errorMsg?: string;
}

const METHOD_ROOT = 'qimen_taobao_qianniu_cloudkefu_order_self_intercept_response';

export function resultAnswer(
  result: BusinessResult,
  asJson: boolean,
  shape: ResultShape,
  requestId: string,
): Answer {
  const wrapped = wrap(result, shape, requestId);
  return asJson ? json(JSON.stringify(wrapped)) : xml(toXml(wrapped));
}

function wrap(result: BusinessResult, shape: ResultShape, requestId: string): object {
  switch (shape) {
    case 'result':
      return { result };
    case 'flat':
      return result;
    case 'response':
      return { response: { result } };
    case 'method-response':
      return { [METHOD_ROOT]: { result, request_id: requestId } };
  }
}

export function errorAnswer(
  error: PlatformError,
  asJson: boolean,
  shape: ErrorShape,
  requestId: string,
): Answer {
  const body =
    shape === 'error_response'
      ? {
          error_response: {
            code: error.code,
            msg: error.msg,
            sub_code: error.subCode,
            sub_msg: error.subMsg,
            request_id: requestId,
          },
        }
      : {
          response: {
            flag: 'failure',
            code: error.code,
            message: error.msg,
            sub_code: error.subCode,
            sub_message: error.subMsg,
            request_id: requestId,
          },
        };
  return asJson ? json(JSON.stringify(body)) : xml(`${toXml(body)}<!--top010101-->`);
}

/** A flat object needs a root in XML: the platform uses `response`. */
export function toXml(value: object): string {
  const entries = Object.entries(value);
  const rooted = entries.length === 1 && typeof entries[0]?.[1] === 'object';
  const inner = elements(value);
  return `<?xml version="1.0" encoding="utf-8" ?>${rooted ? inner : `<response>${inner}</response>`}`;
}

function elements(value: object): string {
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .flatMap(([name, each]) => (Array.isArray(each) ? each : [each]).map((one) => element(name, one)))
    .join('');
}

function element(name: string, value: unknown): string {
  const inner = typeof value === 'object' && value !== null ? elements(value) : escapeXml(String(value));
  return `<${name}>${inner}</${name}>`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
}
