import fc from 'fast-check';

/** Answers with a plain success and one sign of a failure somewhere. */

type Data = { [name: string]: unknown };

const ID = '4512690374420027645';

/** Field names in lower case with spaces between their words, and values that signal a failure. */
const SIGNS: [names: string[], values: unknown[]][] = [
  [
    ['success', 'is success'],
    [false, 'false', 'no', 0, 'FALSE'],
  ],
  [
    ['error code', 'err code', 'code', 'sub code', 'ret code', 'result code', 'return code', 'status code'],
    ['1001', 1001, ' 1001 ', 'FAIL', '-1', '500', 513, 'part-sub-order-failed', 'E1', ['0', '1'], ['9']],
  ],
  [
    ['flag', 'result flag'],
    ['failure', 'FAIL', 'false', '0'],
  ],
  [
    ['status', 'state', 'lock status'],
    ['failed', 'FAIL', 'error', 'closed'],
  ],
  [
    [
      'failed ids',
      'fail ids',
      'failed sub order ids',
      'fail list',
      'error list',
      'errors',
      'failed',
      'failures',
    ],
    [[ID], ID, [{ oid: ID, msg: 'x' }], `["${ID}"]`, [1], 'x', { a: 1 }],
  ],
  [
    ['fail count', 'failed num', 'error count'],
    [1, '2'],
  ],
  [
    ['error msg', 'error message', 'err msg', 'error'],
    ['订单不存在', '锁定失败', 'boom'],
  ],
  [
    ['msg', 'message', 'desc'],
    ['锁定失败', '部分子订单失败', 'part-sub-order-failed', 'not found', '1 failed'],
  ],
  [
    ['success ids', 'success list'],
    [[ID], ID],
  ],
];

const spelled = (name: string): fc.Arbitrary<string> =>
  fc
    .constantFrom(...['', '_', '-'].map((mark) => name.replaceAll(' ', mark)))
    .chain((plain) => fc.constantFrom(plain, camel(name), plain.toUpperCase(), pascal(name)));

/** One field that says that something failed. */
const sign: fc.Arbitrary<Data> = fc
  .constantFrom(...SIGNS)
  .chain(([names, values]) => fc.tuple(fc.constantFrom(...names).chain(spelled), fc.constantFrom(...values)))
  .map(([name, value]) => ({ [name]: value }));

type Wrap = 'object' | 'list' | 'text' | 'line';
const wraps = fc.array(
  fc.tuple(
    fc.constantFrom<Wrap>('object', 'object', 'list', 'text', 'line'),
    fc.constantFrom('data', 'result2', 'lines', 'detail', 'x', 'body', 'subOrderResults', 'ext', '结果'),
  ),
  { maxLength: 6 },
);

/** The same sign nested deeper. */
const buried: fc.Arbitrary<Data> = fc
  .tuple(sign, wraps)
  .map(([field, around]) => around.reduce<Data>((inner, [wrap, name]) => wrapped(wrap, name, inner), field));

function wrapped(wrap: Wrap, name: string, inner: Data): Data {
  if (wrap === 'list') return { [name]: [{ ok: true }, inner] };
  if (wrap === 'text') return { [name]: JSON.stringify(inner) };
  return { [name]: wrap === 'line' ? { id: '1', title: '四件套', ...inner } : inner };
}

/** Harmless fields beside a success. */
const decoration = fc.constantFrom<Data>(
  {},
  { errorCode: '', errorMsg: '' },
  { code: '0', msg: '成功' },
  { flag: 'success', code: 200 },
  { failedIds: [], trace_id: '3553483395407017' },
  { data: { orderCode: 'SO1', warehouse: '杭州' }, request_id: 'r1' },
);
const success = fc.constantFrom<Data>({ success: true }, { success: 'true' });
const envelope = fc.constantFrom<(inner: Data) => Data>(
  (inner) => inner,
  (result) => ({ result }),
  (result) => ({ response: { result } }),
  (response) => ({ a_response: response }),
);

/** Plain successes: locked. */
export const plainSuccess = fc
  .tuple(success, decoration, envelope)
  .map(([truth, beside, wrap]) => JSON.stringify(wrap({ ...truth, ...beside })));

/** The same with the sign beside, around or far below the result: never locked, in JSON or XML. */
export const doubtfulSuccess = fc
  .tuple(success, decoration, envelope, buried, fc.constantFrom('inside', 'around'), fc.boolean())
  .map(([truth, beside, wrap, doubt, where, asXml]) => {
    const inside = where === 'inside' ? merged({ ...truth, ...beside }, doubt) : { ...truth, ...beside };
    const whole = wrap(inside);
    const answer = where === 'inside' ? whole : merged(whole, doubt);
    return asXml ? `<response>${xml(answer)}</response>` : JSON.stringify(answer);
  });

/** Under an existing name the sign replaces the value, unless that is the success itself. */
function merged(fields: Data, doubt: Data): Data {
  const [[name = '', value] = []] = Object.entries(doubt);
  return name in fields && (name === 'success' || typeof fields[name] === 'object')
    ? { ...fields, [`more_${name}`]: { [name]: value } }
    : { ...fields, [name]: value };
}

function xml(value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => `<item>${xml(each)}</item>`).join('');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `<${name}>${xml(inner)}</${name}>`)
      .join('');
  }
  return String(value).replace(/[&<]/g, (mark) => (mark === '&' ? '&amp;' : '&lt;'));
}

function camel(name: string): string {
  return name.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  return camel(` ${name}`);
}
