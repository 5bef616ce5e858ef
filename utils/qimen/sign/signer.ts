/** Upper-case hex of the signed text. `secret` is the App Secret. */
export type Signer = (secret: string, text: string) => Promise<string>;
