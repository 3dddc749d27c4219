import * as migration_20261123_033208_initial from './20261123_033208_initial';

export const migrations = [
  {
    up: migration_20261123_033208_initial.up,
    down: migration_20261123_033208_initial.down,
    name: '20261123_033208_initial'
  },
];
