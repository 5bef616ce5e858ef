import type { Outcome } from '@/utils/domain/lock';
import type { CodeRow } from './find-row';

type AutoResend =
  | 'never'
  | 'once-after-clock-correction'
  | 'after-the-seconds-named'
  | 'three-times-with-back-off';

/** What follows from a code. */
export interface ErrorRow extends CodeRow {
  outcome: Exclude<Outcome, 'locked' | 'accepted'>;
  resend: AutoResend;
  /** The ERP did only a part of the call. */
  isPartial?: boolean;
}

/** Codes of one kind with the same consequence, separated by spaces. */
interface Verdict extends CodeRow {
  outcome: ErrorRow['outcome'];
  /** Absent: never. */
  resend?: AutoResend;
  isPartial?: boolean;
}

/**
 * The consequences of the 111 rows of tests/fixtures/qimen/top-errors.json, which has their sources. A sub-code that
 * follows its pattern (`isv.*`, `isp.*`, `isp.*-service-unavailable`) is not listed.
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
    subCode: 'isp.* http-service-status-error ism.json-decode-error unknown',
  },
  { outcome: 'unknown', isPartial: true, errorCode: '513', subCode: 'part-sub-order-failed' },
  {
    outcome: 'refused',
    errorCode:
      '400 511 512 1001 1002 1003 1004 1005 1006 1007 1008 1101 1103 1106 1107 1110 1111 1113 1115 10001 ' +
      '62CA9039AC1000609618FCA0794C7DB7',
    subCode: 'modify-address-forbid modify-orderselfintercept-failed modify-address-failed',
  },
];

/** The table expanded to one row per code. */
export function errorRows(): ErrorRow[] {
  return VERDICTS.flatMap(({ outcome, resend = 'never', isPartial, ...codes }) =>
    Object.entries(codes).flatMap(([kind, list]) =>
      String(list)
        .split(' ')
        .map((code) => ({ outcome, resend, ...(isPartial && { isPartial }), [kind]: code })),
    ),
  );
}
