import * as z from 'zod/mini';
import { policySchema } from '@/utils/background/shops/policy-shape';

/**
 * `public/managed-schema.json`: what Chromium lets through to `storage.managed`. A part that it does not name is
 * dropped silently.
 */

export interface JsonSchema {
  type?: string;
  const?: number;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
}

/** Everything the extension's own schema says. */
export function policyAsJsonSchema(): JsonSchema {
  return z.toJSONSchema(policySchema(), { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/**
 * The types and choices, in the subset of JSON Schema that Chromium supports. Lengths and patterns are left to the
 * extension, which can say what is wrong; so is what is required, since absent fields have their defaults.
 */
export function managedSchema(schema: JsonSchema = policyAsJsonSchema()): JsonSchema {
  if (schema.const !== undefined) return { type: 'integer', minimum: schema.const, maximum: schema.const };
  const { type, enum: choices, minimum, maximum, properties, items, additionalProperties } = schema;
  return {
    ...(type && { type }),
    ...(choices && { enum: choices }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, managedSchema(each)]),
      ),
    }),
    ...(items && { items: managedSchema(items) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: managedSchema(additionalProperties),
    }),
  };
}
