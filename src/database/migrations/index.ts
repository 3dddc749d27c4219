import * as migration_20261123_030547_initial from './20261123_030547_initial';

export const migrations = [
  {
    up: migration_20261123_030547_initial.up,
    down: migration_20261123_030547_initial.down,
    name: '20261123_030547_initial'
  },
];
