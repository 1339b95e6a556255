import { copyButtons } from './parts/copy.ts'
import { closeOnOutside } from './parts/details.ts'
import { dropZone } from './parts/drop.ts'
import { pictureButtons } from './parts/picture.ts'
import { followRun } from './parts/run.ts'
import { searchBoxes } from './parts/search.ts'
import { themeToggle } from './parts/theme-toggle.ts'
import { tieWords } from './parts/words.ts'

// Every page works without this file; each part adds one convenience where its marks are present.
themeToggle()
closeOnOutside()
searchBoxes()
tieWords()
copyButtons()
pictureButtons()
dropZone()
followRun()
