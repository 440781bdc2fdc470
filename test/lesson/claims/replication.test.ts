import { testClaimsOf } from './claims.ts';

testClaimsOf('replication');
