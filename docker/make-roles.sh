#!/bin/sh
# Runs once, when the cluster is new: the owner migrates, the api connects as laurel_app and owns nothing.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" \
  --set=owner_password="$(cat /run/secrets/owner_password)" --set=app_password="$(cat /run/secrets/app_password)" <<'SQL'
create role laurel_owner login noinherit password :'owner_password';
create role laurel_app login noinherit password :'app_password';
alter database laurel owner to laurel_owner;
revoke all on database laurel from public;
grant connect on database laurel to laurel_app;
revoke connect on database postgres, template1 from public;
alter schema public owner to laurel_owner;
revoke all on schema public from public;
grant usage on schema public to laurel_app;
SQL
