import { useRef, useState } from 'preact/hooks';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { ShopView } from '@/utils/messages/views';
import { firstFailure } from '../connection/connection-lines';
import { useOptions } from '../options-screen';

export interface TestAll {
  /** The shop whose test is under way. */
  running: string | undefined;
  /** The results of the last round. */
  result: { passed: number; failed: string[] } | undefined;
  run(): Promise<void>;
}

/**
 * The connection test of every shop that has its secret, one after the other. A shop that gets no answer has failed.
 */
export function useTestAll(
  shops: ShopView[],
  onTested: (nick: string, test: ConnectionTest) => void,
): TestAll {
  const { screen, t } = useOptions();
  const [running, setRunning] = useState<string>();
  const [result, setResult] = useState<TestAll['result']>();
  const tell = useRef(onTested);
  tell.current = onTested;
  return {
    running,
    result,
    async run() {
      if (running !== undefined) return;
      setResult(undefined);
      const failed: string[] = [];
      const testable = shops.filter((shop) => shop.hasSecret);
      for (const { sellerNick } of testable) {
        setRunning(sellerNick);
        const reply = await screen.send('app/test-connection', { sellerNick });
        if (reply.ok) tell.current(sellerNick, reply.value);
        if (!reply.ok || firstFailure(reply.value, t.connection)) failed.push(sellerNick);
      }
      setRunning(undefined);
      setResult({ passed: testable.length - failed.length, failed });
    },
  };
}
