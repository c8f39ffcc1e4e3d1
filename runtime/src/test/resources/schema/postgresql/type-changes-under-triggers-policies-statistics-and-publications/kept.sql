select count(*) from pg_statistic_ext where stxname = 'sale_statistics' union all select count(*) from pg_rewrite where rulename = 'sale_rule' union all select count(*) from pg_policy p where obj_description(p.oid, 'pg_policy') = 'only cheap ones';

-- after
select count(*) from pg_statistic_ext where stxname = 'sale_statistics' union all select count(*) from pg_rewrite where rulename = 'sale_rule' union all select count(*) from pg_policy p where obj_description(p.oid, 'pg_policy') = 'only cheap ones';
