import type { Problem } from './problem';

/** 测试连接: four separate answers, none of which can lock anything. */
export interface ConnectionTest {
  at: number;
  network: {
    state: 'ok' | 'failed';
    host: string;
    ms?: number;
    problem?: Problem;
    /** Firefox may have turned the address into https (HTTPS-Only Mode). */
    isUpgraded?: boolean;
  };
  keyAndSign: { state: 'ok' | 'failed' | 'untested'; code?: string; words?: string };
  clock: { state: 'ok' | 'failed' | 'untested'; skewMs?: number };
  lockGateway: {
    state: 'ok' | 'failed' | 'untested';
    /** What the gateway's answer says about calls from this browser. */
    verdict?:
      | 'takes-calls'
      | 'takes-unsigned'
      | 'unknown-key'
      | 'no-grant'
      | 'ip-limited'
      | 'not-a-gateway'
      | 'silent'
      | 'https-only'
      | 'other';
    host: string;
    /** Why nothing was sent. */
    problem?: Problem;
    code?: string;
    words?: string;
  };
}
