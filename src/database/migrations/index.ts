import * as migration_20261123_023732_initial from './20261123_023732_initial';

export const migrations = [
  {
    up: migration_20261123_023732_initial.up,
    down: migration_20261123_023732_initial.down,
    name: '20261123_023732_initial'
  },
];
