import { testClaimsOf } from './claims.ts';

testClaimsOf('architecture');
