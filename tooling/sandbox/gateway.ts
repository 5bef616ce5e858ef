import { type Check, checkSystemParameters, failed, type Parameters, passed, readParameters } from './checks';
import type { Erp, ErpAnswer } from './erp';
import type { Answer, SandboxRequest } from './http';
import {
  type BusinessResult,
  type ErrorShape,
  errorAnswer,
  type PlatformError,
  type ResultShape,
  resultAnswer,
} from './platform-answers';
import { forwardToProvider } from './provider-leg';
import type { SandboxApp } from './shop';

export const INTERCEPT = 'qimen.taobao.qianniu.cloudkefu.order.self.intercept';

/** One call as the gateway saw it. */
export interface GatewayCall {
  request: SandboxRequest;
  parameters: Parameters;
  checks: Check[];
  /** The ERP's answer, if the call reached it. */
  erp?: ErpAnswer;
  error?: PlatformError;
}

/** What a test may change while the gateway runs. */
interface GatewayRules {
  /** Pairs `appKey>targetAppKey` for which the provider granted the call (配置授权). */
  grants: Set<string>;
  /** Whether the app's packages include this API at all. */
  permitted: boolean;
  /** If set, calls are over quota, and the message names these seconds. */
  banSeconds?: number;
  resultShape: ResultShape;
  errorShape: ErrorShape;
  /** Booleans as text, as some ERPs write them. */
  textBooleans: boolean;
}

export interface GatewayParts {
  apps: Readonly<Record<string, SandboxApp>>;
  provider: { appKey: string; secret: string };
  erp: Erp;
  now: () => number;
}

/** The platform's Qimen cloud gateway: it checks the caller, re-signs the call and forwards it to the ERP. */
export class Gateway {
  /** Every call read, in order. */
  readonly calls: GatewayCall[] = [];
  readonly rules: GatewayRules;

  constructor(private readonly parts: GatewayParts) {
    this.rules = {
      grants: new Set(Object.keys(parts.apps).map((key) => `${key}>${parts.provider.appKey}`)),
      permitted: true,
      resultShape: 'result',
      errorShape: 'error_response',
      textBooleans: false,
    };
  }

  handle = (request: SandboxRequest): Answer => {
    const parameters = readParameters(request);
    const call: GatewayCall = { request, parameters, checks: [] };
    this.calls.push(call);
    const requestId = `15qzd9btb${this.calls.length.toString(36).padStart(4, '0')}`;
    // The platform's default is XML.
    const asJson = parameters.all.get('format') === 'json';
    call.error = this.check(call);
    if (call.error) return errorAnswer(call.error, asJson, this.rules.errorShape, requestId);
    call.erp = forwardToProvider(parameters.all, this.parts);
    return resultAnswer(this.worded(call.erp), asJson, this.rules.resultShape, requestId);
  };

  private check(call: GatewayCall): PlatformError | undefined {
    const { parameters, checks } = call;
    const method = parameters.all.get('method');
    if (method !== INTERCEPT) {
      const error = method ? { code: 22, msg: 'Invalid Method' } : { code: 21, msg: 'Missing Method' };
      return note(checks, failed('method', method ?? 'missing', error));
    }
    note(checks, passed('method', method));
    const system = checkSystemParameters(parameters, { apps: this.parts.apps, now: this.parts.now() });
    checks.push(...system.checks);
    return (
      system.error ??
      note(checks, this.targetRule(parameters)) ??
      note(checks, this.sessionRule(parameters)) ??
      note(checks, this.quotaRule()) ??
      note(checks, argumentsRule(parameters))
    );
  }

  private targetRule({ all }: Parameters) {
    const target = all.get('target_app_key');
    if (!target)
      return failed('target_app_key', 'missing', {
        code: 40,
        msg: 'Missing required arguments',
        subCode: 'isv.missing-parameter:target_app_key',
        subMsg: '缺少参数 target_app_key',
      });
    const granted = this.rules.permitted && this.rules.grants.has(`${all.get('app_key')}>${target}`);
    if (granted) return passed('target_app_key', target);
    return failed('target_app_key', target, {
      code: 11,
      msg: 'Insufficient isv permissions',
      subCode: this.rules.permitted
        ? 'isv.permission-api-package-not-allowed'
        : 'isv.permission-api-package-empty',
      subMsg: '应用没有权限调用此接口',
    });
  }

  /** The call needs no session; if one is sent, it must be the app's own. */
  private sessionRule({ all }: Parameters) {
    const session = all.get('session');
    if (session === undefined) return passed('session', 'none');
    const own = this.parts.apps[all.get('app_key') ?? '']?.session;
    if (session === own) return passed('session', 'own');
    return failed('session', 'foreign', {
      code: 27,
      msg: 'Invalid session',
      subCode: 'invalid-sessionkey',
      subMsg: '授权过期或无效',
    });
  }

  private quotaRule() {
    const seconds = this.rules.banSeconds;
    if (seconds === undefined) return passed('quota', 'within');
    return failed('quota', `ban ${seconds} s`, {
      code: 7,
      msg: 'App Call Limited',
      subCode: 'accesscontrol.limited-by-app-api-access-count',
      subMsg: `This ban will last for ${seconds} more seconds`,
    });
  }

  private worded(answer: ErpAnswer): BusinessResult {
    if (!this.rules.textBooleans) return answer;
    return { ...answer, success: answer.success ? 'true' : 'false' };
  }
}

const REQUIRED = ['sellerNick', 'buyerNick', 'bizOrder', 'callType'] as const;

function argumentsRule({ all }: Parameters) {
  const missing = REQUIRED.find((name) => !all.get(name));
  if (missing)
    return failed('arguments', `${missing} missing`, {
      code: 40,
      msg: 'Missing required arguments',
      subCode: `isv.missing-parameter:${missing}`,
      subMsg: `缺少参数 ${missing}`,
    });
  const wrong = wrongArgument(all);
  if (!wrong) return passed('arguments', REQUIRED.join(' '));
  return failed('arguments', `${wrong} malformed`, {
    code: 41,
    msg: 'Invalid arguments',
    subCode: `isv.invalid-parameter:${wrong}`,
    subMsg: `参数 ${wrong} 无效`,
  });
}

/** Ids are digits joined by half-width commas, under either of the two names that clients use. */
function wrongArgument(all: ReadonlyMap<string, string>): string | undefined {
  if (!['synchronous', 'asynchronous'].includes(all.get('callType') ?? '')) return 'callType';
  try {
    const order: Record<string, unknown> = JSON.parse(all.get('bizOrder') ?? '');
    const ids = order.subOrderIds ?? order.sub_order_ids;
    const fits = typeof order.tid === 'string' && /^\d+$/.test(order.tid);
    return fits && typeof ids === 'string' && /^\d+(,\d+)*$/.test(ids) ? undefined : 'bizOrder';
  } catch {
    return 'bizOrder';
  }
}

function note(checks: Check[], result: { check: Check; error?: PlatformError }): PlatformError | undefined {
  checks.push(result.check);
  return result.error;
}
