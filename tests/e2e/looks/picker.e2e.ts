import { looksOf } from './support/looks';

looksOf('picker');
