export interface Finding {
  method: string;
  url: string;
  protocol?: string;
  status?: number;
  date?: string;
  skewSeconds?: number;
  code?: string;
  words?: string;
  /** zh, en. */
  meaning: string[];
  taken: boolean;
}

export interface ProbeOptions {
  /** Dial this port of loopback instead. */
  port?: number;
  insecure?: boolean;
  now?: () => number;
}

export function probe(url: string, method: string, options?: ProbeOptions): Promise<Finding>;
export function report(finding: Finding): string;
