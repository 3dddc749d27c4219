import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/** What acts under way have changed so far (docs/adr/0019); no collection's table, so no schema file goes with it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`undo_steps\` (
  	\`id\` integer PRIMARY KEY AUTOINCREMENT,
  	\`act\` text NOT NULL,
  	\`owner\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`tbl\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`key\` NOT NULL,
  	\`mask\` text,
  	\`before\` text,
  	\`after\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`undo_steps_act_idx\` ON \`undo_steps\` (\`act\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`undo_steps\`;`)
}
