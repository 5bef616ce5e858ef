import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { GatewayCall } from '../sandbox/gateway';
import type { Sandbox } from '../sandbox/index';

const FOLDER = 'sandbox-run';

/** Tells a demonstration: numbered steps, each with a picture. */
export class Story {
  private step = 0;

  constructor(private readonly name: string) {
    mkdirSync(FOLDER, { recursive: true });
    console.log(`\n${name}`);
  }

  /** Prints what happened, and saves a screenshot of it. */
  async tell(words: string, page: Page, picture: string): Promise<void> {
    this.step += 1;
    // Wait for fade-in animations.
    await new Promise((done) => setTimeout(done, 300));
    const file = join(FOLDER, `${this.name}-${this.step}-${picture}.png`);
    await page.screenshot({ path: file as `${string}.png` });
    console.log(`  ${this.step}. ${words}\n     ${file}`);
  }
}

/** What the gateway checked in one call, and what the ERP answered. */
export function describeCall({ request, checks, erp, error }: GatewayCall): string {
  const looked = checks.map(({ name, ok }) => `${ok ? '✓' : '✗'} ${name}`).join('  ');
  const said = erp
    ? `ERP: ${erp.success ? 'success' : `${erp.errorCode} ${erp.errorMsg}`}`
    : `turned down: ${error?.code} ${error?.msg} ${error?.subCode ?? ''}`;
  return `     gateway  ${request.method} https://${request.host}${request.path}\n              ${looked}\n              ${said}`;
}

/** What the ERP currently holds back from shipping. */
export function describeHolds({ erp }: Pick<Sandbox, 'erp'>): string {
  const holds = Object.entries(erp.heldEverywhere());
  if (holds.length === 0) return '     the ERP holds nothing';
  return holds.map(([tid, oids]) => `     the ERP holds ${oids.join(', ')}  of ${tid}`).join('\n');
}
