UPDATE product SET name = trim(name) WHERE name <> trim(name);
DELETE FROM note WHERE changed_at < now() - interval '10 years';
