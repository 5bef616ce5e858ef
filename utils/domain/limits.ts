/** The platform waits up to 30 s for an ERP; after this the outcome is unknown. */
export const CALL_DEADLINE_MS = 45_000;
