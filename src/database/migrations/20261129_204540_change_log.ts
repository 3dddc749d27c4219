import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`thing\` text NOT NULL,
  	\`outlet\` text,
  	\`at\` text NOT NULL,
  	\`publication\` text,
  	\`gone\` text,
  	\`parts\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`changes_sequence_idx\` ON \`changes\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`changes_thing_idx\` ON \`changes\` (\`thing\`);`)
  await db.run(sql`CREATE INDEX \`changes_outlet_idx\` ON \`changes\` (\`outlet\`);`)
  await db.run(sql`CREATE INDEX \`changes_updated_at_idx\` ON \`changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`changes_created_at_idx\` ON \`changes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`change_marks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`thing\` text NOT NULL,
  	\`due_at\` text,
  	\`after\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`change_marks_thing_idx\` ON \`change_marks\` (\`thing\`);`)
  await db.run(sql`CREATE INDEX \`change_marks_due_at_idx\` ON \`change_marks\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`change_marks_updated_at_idx\` ON \`change_marks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`change_marks_created_at_idx\` ON \`change_marks\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`changes\`;`)
  await db.run(sql`DROP TABLE \`change_marks\`;`)
}
