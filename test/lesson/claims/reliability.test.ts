import { testClaimsOf } from './claims.ts';

testClaimsOf('reliability');
