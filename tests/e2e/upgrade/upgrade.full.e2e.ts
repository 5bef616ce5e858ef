import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type BackgroundClient,
  endOf,
  openBackgroundClient,
} from '../../../tooling/browser/background-client';
import { ANSWER_YES } from '../../../tooling/browser/permissions';
import { createProfile, type Profile } from '../../../tooling/browser/profile';
import type { TestBrowser } from '../../../tooling/browser/start-browser';
import { until } from '../../../tooling/browser/until';
import type { Sandbox } from '../../../tooling/sandbox/index';
import { OTHER_SHOP, SHOP } from '../../../tooling/sandbox/orders';
import { ABAI, NANFENG } from '../../../tooling/sandbox/sample-orders';
import { type LockRecord, lockOutcome } from '../../../utils/domain/lock';
import { inBothBrowsers } from '../harness/both';
import { allowOwnHost } from './support/allow-own-host';
import { archiveOf, unpackDatabases, VAULTS } from './support/archive';
import { copyWithFixedId } from './support/fixed-id';
import {
  CUSTOM_SURFACES,
  OTHER_ORDER,
  OWN_HOST,
  PASSPHRASE,
  RECORDS,
  REPLIES,
  startOldSandbox,
  UNFINISHED,
} from './support/old-shop';

const VERSIONS = ['1.0.0'];
const CASES = VERSIONS.flatMap((version) => VAULTS.map((vault) => ({ version, vault })));

/** This build starts on the data that an earlier one left in a browser. */
inBothBrowsers('a profile of', (name) => {
  describe.each(CASES)('$version with $vault', ({ version, vault }) => {
    let sandbox: Sandbox;
    let profile: Profile;
    let test: TestBrowser;
    let client: BackgroundClient;

    beforeEach(async () => {
      sandbox = await startOldSandbox();
      profile = createProfile(name, sandbox);
      unpackDatabases(archiveOf(version, name, vault), profile.folder);
      const builds = copyWithFixedId(process.env.E2E_BUILDS ?? '.output');
      test = await profile.start({ builds, preferences: ANSWER_YES });
      client = await openBackgroundClient(test);
    });

    afterEach(async () => {
      await profile.close();
      await sandbox.close();
      profile.throwAway();
    });

    const lock = async (
      requestId: string,
      tid: string,
      id: string,
      more = {},
    ): Promise<string | undefined> => {
      await client.ask('app/lock', { tid, subOrderIds: [id], requestId, entry: 'popup', ...more });
      return lockOutcome(await endOf(client, requestId));
    };

    it('opens with all its data, and locks with its secrets', async () => {
      if (vault === 'passphrase') {
        expect(await client.ask('app/vault', {})).toMatchObject({ state: 'closed' });
        await client.ask('app/open-vault', { passphrase: PASSPHRASE });
      }

      const shops = await client.ask('app/shops', {});
      expect(shops).toMatchObject([
        { sellerNick: SHOP, isDefault: true, hasSecret: true, hasSession: true },
        {
          sellerNick: OTHER_SHOP,
          gatewayUrl: `https://${OWN_HOST}/router/qm`,
          format: 'xml',
          callType: 'asynchronous',
          extraParams: { customerId: 'c1' },
          hasSecret: true,
          hasSession: false,
        },
      ]);
      expect(await client.ask('app/custom-surfaces', {})).toEqual(CUSTOM_SURFACES);
      const replies = { locked: [REPLIES.locked], accepted: [REPLIES.accepted] };
      const kept = { replies, maskNicks: true, retentionDays: 3650 };
      expect(await client.ask('app/preferences', {})).toMatchObject(kept);

      const history = await client.ask('app/history', {});
      expect(new Set(history.map(({ requestId }) => requestId)).size).toBe(RECORDS + 1);
      expect(countOutcomes(history)).toEqual({ locked: 600, refused: 1397, unknown: 3, accepted: 1 });
      const unfinished = history.find(({ requestId }) => requestId === UNFINISHED);
      expect(unfinished?.calls[0]?.answer).toEqual({ outcome: 'unknown', unknownReason: 'interrupted' });
      const handled = history.filter((record) => record.handled);
      expect(handled.map((record) => record.handled?.note)).toEqual(['仓库已核对']);
      expect(sandbox.gateway.calls).toEqual([]);

      // Every secret is sealed again, and bound to everything that this version binds secrets to.
      await until('secrets sealed anew', async () =>
        (await secretRows(client)).every(({ version: of }) => of === 2),
      );
      expect(await secretRows(client)).toMatchObject(
        [...shops]
          .sort((a, b) => (a.sellerNick < b.sellerNick ? -1 : 1))
          .map(({ sellerNick, targetAppKey, sendSession }) => ({ sellerNick, targetAppKey, sendSession })),
      );

      await client.ask('app/look-up', { tid: ABAI.tid });
      expect(await lock('afterwards-1', ABAI.tid, ABAI.tid)).toBe('locked');
      await allowOwnHost(test, OWN_HOST);
      const other = { sellerNick: OTHER_SHOP, buyerNick: OTHER_ORDER.buyer };
      expect(await lock('afterwards-2', OTHER_ORDER.tid, OTHER_ORDER.lamp, other)).toBe('accepted');
      expect(sandbox.erp.held(OTHER_ORDER.tid)).toEqual([OTHER_ORDER.lamp]);
      // A call that was never answered is not sent again automatically.
      expect(sandbox.erp.held(NANFENG.tid)).toEqual([]);
      expect(sandbox.gateway.calls).toHaveLength(2);
    });
  });
});

function countOutcomes(history: LockRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of history) {
    const outcome = lockOutcome(record) ?? 'none';
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

interface SecretOnDisk {
  version: number;
  sellerNick: string;
}

/** By name of shop. */
async function secretRows({ page }: BackgroundClient): Promise<SecretOnDisk[]> {
  const rows = (await page.evaluate(`new Promise((done, fail) => {
    const opened = indexedDB.open('order-lock');
    opened.onerror = fail;
    opened.onsuccess = () => {
      const asked = opened.result.transaction('secrets').objectStore('secrets').getAll();
      asked.onsuccess = () => {
        opened.result.close();
        done(asked.result.map(({ iv, data, ...row }) => row));
      };
    };
  })`)) as SecretOnDisk[];
  return rows.sort((a, b) => (a.sellerNick < b.sellerNick ? -1 : 1));
}
