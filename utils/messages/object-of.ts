import * as z from 'zod/mini';

/** A schema for each field of `T`, optional ones too. */
type ShapeOf<T> = { [K in keyof T]-?: z.ZodMiniType<T[K]> };

/**
 * Schemas for types that are written elsewhere, as the domain uses no schema library: a missing field does not compile.
 * `objectOf<T>()(shape)`.
 */
export const objectOf =
  <T>() =>
  <S extends ShapeOf<T>>(shape: S) =>
    z.object(shape);

/** As `objectOf`; a field that `T` does not have is refused. */
export const strictObjectOf =
  <T>() =>
  <S extends ShapeOf<T>>(shape: S) =>
    z.strictObject(shape);
