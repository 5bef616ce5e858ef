import type { Outcome } from '@/utils/orders/lock';
import type { CodeRow } from './find-row';

export type AutoResend =
  | 'never'
  | 'once-after-clock-correction'
  | 'after-the-seconds-named'
  | 'three-times-with-back-off';

/** What a code decides. */
export interface ErrorRow extends CodeRow {
  outcome: Exclude<Outcome, 'locked' | 'accepted'>;
  resend: AutoResend;
}

/** Codes of one kind that decide the same, separated by blanks. */
interface Verdict extends CodeRow {
  outcome: ErrorRow['outcome'];
  /** Absent: never. */
  resend?: AutoResend;
}

/**
 * What the 108 rows of tests/fixtures/qimen/top-errors.json decide, with their sources there. A sub-code that its
 * pattern decides alike (`isv.*`, `isp.*`, `isp.*-service-unavailable`) is not named.
 */
const VERDICTS: Verdict[] = [
  {
    outcome: 'rejected',
    code: '3 9 11 12 13 21 22 23 24 25 26 27 28 29 30 32 33 34 40 41 42 43 44 47 562',
    errorCode: '401',
    subCode:
      'isv.* isp.remote-connection-error isp.top-remote-connection-timeout isp.top-remote-connection-timeout-tmall ' +
      'isp.top-remote-connection-control-error isp.top-parse-error isp.top-mapping-parse-error ' +
      'isp.http-connection-timeout isp.http-connection-refuse accesscontrol.limited-by-app-access-count ' +
      'invalid-sessionkey sessionkey-not-generated-by-server sign-check-failure ' +
      'client.protocol.invalid-argument ism.demo-error',
  },
  {
    outcome: 'rejected',
    resend: 'after-the-seconds-named',
    code: '4 5 6 7 8',
    subCode: 'accesscontrol.limited-by-api-access-count accesscontrol.limited-by-app-api-access-count',
  },
  {
    outcome: 'rejected',
    resend: 'three-times-with-back-off',
    code: '10',
    subCode: 'isp.*-service-unavailable isp.service-unavailable isp.system-busy',
  },
  { outcome: 'rejected', resend: 'once-after-clock-correction', code: '31' },
  {
    outcome: 'unknown',
    code: '15 50 530',
    errorCode: '1009',
    subCode: 'isp.* http-service-status-error ism.json-decode-error part-sub-order-failed unknown',
  },
  {
    outcome: 'refused',
    errorCode:
      '400 1001 1002 1003 1004 1005 1006 1007 1008 1101 1103 1106 1107 1110 1111 1113 1115 10001 ' +
      '62CA9039AC1000609618FCA0794C7DB7',
    subCode: 'modify-address-forbid modify-orderselfintercept-failed modify-address-failed',
  },
];

/** One row for each code. */
export function errorRows(): ErrorRow[] {
  return VERDICTS.flatMap(({ outcome, resend = 'never', ...codes }) =>
    Object.entries(codes).flatMap(([kind, list]) =>
      String(list)
        .split(' ')
        .map((code) => ({ outcome, resend, [kind]: code })),
    ),
  );
}
