import { testClaimsOf } from './claims.ts';

testClaimsOf('performance');
