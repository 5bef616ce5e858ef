import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { GatewayCall } from '../../sandbox/gateway';
import type { Sandbox } from '../../sandbox/index';

const FOLDER = 'sandbox-run';

/** Tells a demonstration: numbered steps, each with a picture. */
export class Story {
  private step = 0;

  constructor(private readonly name: string) {
    mkdirSync(FOLDER, { recursive: true });
    console.log(`\n${name}`);
  }

  /** Says what happened, and keeps a picture of it. */
  async tell(words: string, page: Page, picture: string): Promise<void> {
    this.step += 1;
    // What has just appeared still fades in.
    await new Promise((done) => setTimeout(done, 300));
    const file = join(FOLDER, `${this.name}-${this.step}-${picture}.png`);
    await page.screenshot({ path: file as `${string}.png` });
    console.log(`  ${this.step}. ${words}\n     ${file}`);
  }
}

/** What the gateway looked at in one call, and what the ERP said to it. */
export function describeCall({ request, checks, erp, error }: GatewayCall): string {
  const looked = checks.map(({ name, ok }) => `${ok ? '✓' : '✗'} ${name}`).join('  ');
  const said = erp
    ? `ERP: ${erp.success ? 'success' : `${erp.errorCode} ${erp.errorMsg}`}`
    : `turned down: ${error?.code} ${error?.msg} ${error?.subCode ?? ''}`;
  return `     gateway  ${request.method} https://${request.host}${request.path}\n              ${looked}\n              ${said}`;
}

/** What the ERP holds back from shipping now. */
export function describeHolds({ erp }: Pick<Sandbox, 'erp'>): string {
  const holds = Object.entries(erp.heldEverywhere());
  if (holds.length === 0) return '     the ERP holds nothing';
  return holds.map(([tid, oids]) => `     the ERP holds ${oids.join(', ')}  of ${tid}`).join('\n');
}
