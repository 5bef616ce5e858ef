import { describeCall, describeHolds } from '../demo/story';
import { type Sandbox, startSandbox } from './index';
import { RECEIVER_HOST, receiver } from './receiver';
import { APP_KEY, PROVIDER_APP_KEY } from './shop';

/** `npm run sandbox`: the sandbox without a browser, for use with curl (docs/erp.md). `PORT`: port of its proxy. */

async function main(): Promise<void> {
  const port = Number(process.env.PORT ?? 8799);
  const handle = receiver(() => sandbox.erp);
  const sandbox: Sandbox = await startSandbox({
    port,
    routes: [{ name: 'receiver', hosts: [RECEIVER_HOST], path: '/*', handle }],
  });
  console.log(`The sandbox is the internet behind http://127.0.0.1:${sandbox.proxyPort}, for example
  curl --insecure --proxy http://127.0.0.1:${sandbox.proxyPort} https://qimen.api.taobao.com/router/qm
Gateway: https://qimen.api.taobao.com/router/qm (app ${APP_KEY}, target ${PROVIDER_APP_KEY}).
ERP, as the platform calls it: https://${RECEIVER_HOST}/qimen. Ctrl+C ends it.`);
  tell(sandbox);
}

/** Prints each call as it arrives. */
function tell({ erp, gateway }: Sandbox): void {
  let told = { gateway: 0, erp: 0 };
  const timer = setInterval(() => {
    const arrived = { gateway: gateway.calls.length, erp: erp.calls.length };
    for (const call of gateway.calls.slice(told.gateway)) console.log(describeCall(call));
    for (const { tid, signOk, answer } of erp.calls.slice(told.erp))
      console.log(`     ERP      ${tid}: sign ${signOk ? 'right' : 'wrong'}, ${JSON.stringify(answer)}`);
    if (arrived.erp > told.erp) console.log(describeHolds({ erp }));
    told = arrived;
  }, 200);
  process.once('SIGINT', () => {
    clearInterval(timer);
    process.exit();
  });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
