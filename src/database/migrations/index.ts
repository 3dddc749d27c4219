import * as migration_20261123_035815_initial from './20261123_035815_initial';
import * as migration_20261128_073010_column_changes from './20261128_073010_column_changes';
import * as migration_20261128_082900_notices_of_work from './20261128_082900_notices_of_work';

export const migrations = [
  {
    up: migration_20261123_035815_initial.up,
    down: migration_20261123_035815_initial.down,
    name: '20261123_035815_initial',
  },
  {
    up: migration_20261128_073010_column_changes.up,
    down: migration_20261128_073010_column_changes.down,
    name: '20261128_073010_column_changes'
  },
  {
    up: migration_20261128_082900_notices_of_work.up,
    down: migration_20261128_082900_notices_of_work.down,
    name: '20261128_082900_notices_of_work'
  },
];
