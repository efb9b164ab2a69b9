#!/bin/sh
# Makes one cluster of the coordinator and its workers, before migrations run; asked again it changes nothing.
set -eu
PGPASSWORD="$(cat /run/secrets/superuser_password)"
export PGPASSWORD
ask() {
  host=$1
  shift
  psql --host="$host" --username=laurel_launcher --dbname=laurel --set=ON_ERROR_STOP=1 --quiet --no-align --tuples-only "$@"
}

# servers speak to each other as whoever asked them, and each needs that account's password
for host in postgres $WORKERS; do
  ask "$host" --set=launcher="password=$PGPASSWORD" --set=owner="password=$(cat /run/secrets/owner_password)" \
    --set=app="password=$(cat /run/secrets/app_password)" <<'SQL'
create extension if not exists citus;
insert into pg_dist_authinfo (nodeid, rolename, authinfo)
values (0, 'laurel_launcher', :'launcher'), (0, 'laurel_owner', :'owner'), (0, 'laurel_app', :'app')
on conflict (nodeid, rolename) do update set authinfo = excluded.authinfo;
SQL
done

ask postgres --command="select citus_set_coordinator_host('postgres', 5432)"
for host in $WORKERS; do
  ask postgres --command="select citus_add_node('$host', 5432)"
done
ask postgres --command="select nodename || ' is in' from pg_dist_node where isactive order by nodeid"
