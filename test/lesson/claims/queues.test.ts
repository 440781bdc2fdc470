import { testClaimsOf } from './claims.ts';

testClaimsOf('queues');
