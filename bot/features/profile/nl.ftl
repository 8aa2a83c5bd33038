profile-title = Mijn profiel
profile-save = Opslaan
profile-cancel = Annuleren
profile-saved = Je profiel is opgeslagen
profile-discipline = Vakgebied
profile-discipline-hint = Bijvoorbeeld ICT, verpleegkunde of lerarenopleiding
