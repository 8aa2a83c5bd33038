profile-title = My profile
profile-save = Save
profile-cancel = Cancel
profile-saved = Your profile is saved
profile-discipline = Discipline
profile-discipline-hint = For example ICT, nursing or teacher education
