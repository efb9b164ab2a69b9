import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StartRefused } from '../config/start-refused.js';
import { migrations } from './migration-list.js';
import { MIGRATION_TABLE } from './migrator.js';

/** What this process may be in the database, and whether the schema is the one it was built for. */
@Injectable()
export class DatabaseCheck implements OnApplicationBootstrap {
  constructor(private readonly source: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refuseTooMuchPower();
    if (!(await this.isMigrated())) {
      throw new StartRefused('The database is not migrated to this version: run the migrations first.');
    }
  }

  async isMigrated(): Promise<boolean> {
    const names = migrations.map((migration) => migration.name);
    const rows = await this.source.query<{ count: number }[]>(
      `select count(*)::int as count from ${MIGRATION_TABLE} where name = any($1)`,
      [names],
    );
    return rows[0]?.count === names.length;
  }

  /** The log is append-only through grants, which bind neither a superuser nor the owner of the tables. */
  private async refuseTooMuchPower(): Promise<void> {
    const rows = await this.source.query<{ has_too_much_power: boolean }[]>(`
      select rolsuper or rolcreaterole or rolbypassrls or exists (
        select from pg_class where relname = 'audit_entries' and pg_has_role(current_user, relowner, 'member')
      ) as has_too_much_power from pg_roles where rolname = current_user`);
    if (rows[0]?.has_too_much_power !== false) {
      throw new StartRefused('APP_DATABASE_URL names a role with too much power: it must be laurel_app.');
    }
  }
}
