SET search_path = public;

SELECT pg_catalog.set_config('search_path', 'public', false);
