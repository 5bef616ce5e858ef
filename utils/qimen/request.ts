import type { Placement, SignMethod } from '@/utils/domain/shop';
import { SIGNERS } from './sign/registry';
import { type Params, signedText, withoutBlanks } from './sign/text';

export const FORM_TYPE = 'application/x-www-form-urlencoded;charset=UTF-8';

export interface SignedRequest {
  url: string;
  /** Form text, UTF-8. */
  body: string;
}

interface RequestInput {
  /** Address of the gateway. Parameters already in it are signed and stay there. */
  url: string;
  placement: Placement;
  signMethod: SignMethod;
  appSecret: string;
  system: Params;
  business: Params;
}

/** Signs the parameters of query and form together and places each as the shop's settings say. */
export async function signedRequest(input: RequestInput): Promise<SignedRequest> {
  const url = new URL(input.url);
  url.hash = '';
  const { inAddress, system, business } = withoutRepeats(url, input);
  const sign = await SIGNERS[input.signMethod](
    input.appSecret,
    signedText({ ...inAddress, ...business, ...system }),
  );
  const signed = { ...system, sign };
  const inQuery = input.placement === 'query';
  url.search = formText(inQuery ? { ...inAddress, ...signed } : inAddress);
  return { url: url.href, body: formText(inQuery ? business : { ...business, ...signed }) };
}

/** One value per name: ours win over those in the address or the extra parameters. */
function withoutRepeats(url: URL, { system, business }: RequestInput) {
  const isSystem = (name: string) => name === 'sign' || name in system;
  return {
    system,
    business: without(business, isSystem),
    inAddress: without(
      withoutBlanks(Object.fromEntries(url.searchParams)),
      (name) => isSystem(name) || name in business,
    ),
  };
}

function without(params: Params, isTaken: (name: string) => boolean): Params {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !isTaken(name)));
}

/** Form-urlencoded UTF-8, sorted by name. */
function formText(params: Params): string {
  const entries = Object.keys(params)
    .sort()
    .map((name) => [name, params[name] ?? '']);
  return new URLSearchParams(entries).toString();
}
