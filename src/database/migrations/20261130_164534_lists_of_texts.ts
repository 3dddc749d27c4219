import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_articles_v_version_version_search_text_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version__status_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_column_version__status_version_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_outlet_version__status_version_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_list_of_outlet_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_list_of_all_idx\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_list_of_outlet_idx\` ON \`_articles_v\` (\`latest\`,\`version_outlet_id\`,\`version_deleted_at\`,\`version_updated_at\`,\`created_at\`,\`version_state\`,\`version_author_id\`,\`version_title\`,\`version_search_text\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_list_of_all_idx\` ON \`_articles_v\` (\`latest\`,\`version_deleted_at\`,\`version_updated_at\`,\`created_at\`,\`version_outlet_id\`,\`version_state\`,\`version_author_id\`,\`version__status\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_articles_v_list_of_outlet_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_list_of_all_idx\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_search_text_idx\` ON \`_articles_v\` (\`version_search_text\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`version_column_version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version_column_id\`,\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`version_outlet_version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version_outlet_id\`,\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_list_of_outlet_idx\` ON \`_articles_v\` (\`latest\`,\`version_outlet_id\`,\`version_deleted_at\`,\`version_updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_list_of_all_idx\` ON \`_articles_v\` (\`latest\`,\`version_deleted_at\`,\`version_updated_at\`,\`created_at\`);`)
}
