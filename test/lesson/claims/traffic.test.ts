import { testClaimsOf } from './claims.ts';

testClaimsOf('traffic');
