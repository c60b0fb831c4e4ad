import { smallTemporal } from './small-temporal.ts';

// Must be the first import: the clock's files use Temporal as soon as they are read.
Object.assign(globalThis, { Temporal: Reflect.get(globalThis, 'Temporal') ?? smallTemporal });
