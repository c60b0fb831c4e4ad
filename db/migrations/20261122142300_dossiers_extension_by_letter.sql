-- dossiers: the new date of an extension stands in its letter alone, which the program can neither change nor delete; a copy in the
-- dossier could be emptied
alter table dossiers.dossier drop constraint dossier_extension;
alter table dossiers.dossier drop column extended_due_at;
