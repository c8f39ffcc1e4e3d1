SET LOCAL search_path = public;
