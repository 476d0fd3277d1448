<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>+30</source>
        <translation>+30</translation>
    </message>
    <message>
        <source>+5</source>
        <translation>+5</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>A small window with the sentence being heard, or back from it</source>
        <translation>Una ventana pequeña con la frase que suena, o volver de ella</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Accents</source>
        <translation>Acentos</translation>
    </message>
    <message>
        <source>Add audio files, with transcripts and chapters beside them</source>
        <translation>Añadir archivos de audio, con transcripciones y capítulos</translation>
    </message>
    <message>
        <source>Add to up next</source>
        <translation>Añadir a «A continuación»</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>All keys, to be found and changed</source>
        <translation>Todas las teclas, para buscarlas y cambiarlas</translation>
    </message>
    <message>
        <source>All marks of the library: find, play, change and export them</source>
        <translation>Todas las marcas de la biblioteca: buscar, reproducir, cambiar y exportar</translation>
    </message>
    <message>
        <source>All marks…</source>
        <translation>Todas las marcas…</translation>
    </message>
    <message>
        <source>All that can be chosen, and a box to find it</source>
        <translation>Todo lo que se puede elegir, con un cuadro para buscarlo</translation>
    </message>
    <message>
        <source>Back 15 seconds, or as far as you set</source>
        <translation>Atrás 15 segundos, o lo que hayas ajustado</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>Back and slower</source>
        <translation>Atrás y más lento</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver al momento</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Volver a la biblioteca</translation>
    </message>
    <message>
        <source>Back to the word being heard</source>
        <translation>Volver a la palabra que suena</translation>
    </message>
    <message>
        <source>Begin a loop at the word being heard, end it, let it go; or loop what is selected</source>
        <translation>Empezar un bucle en la palabra que suena, terminarlo, soltarlo; o repetir lo seleccionado</translation>
    </message>
    <message>
        <source>Begin the loop one word earlier</source>
        <translation>Empezar el bucle una palabra antes</translation>
    </message>
    <message>
        <source>Begin the loop one word later</source>
        <translation>Empezar el bucle una palabra después</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Chapter begins here</source>
        <translation>El capítulo empieza aquí</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Choose the device that the sound goes to</source>
        <translation>Elegir el dispositivo al que va el sonido</translation>
    </message>
    <message>
        <source>Choose, download and measure speech models</source>
        <translation>Elegir, descargar y medir modelos de voz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as quote</source>
        <translation>Copiar como cita</translation>
    </message>
    <message>
        <source>Copy what is selected, or the sentence being heard</source>
        <translation>Copiar lo seleccionado o la frase que suena</translation>
    </message>
    <message>
        <source>Copy with times</source>
        <translation>Copiar con tiempos</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Correct the selected line, or the one being heard, where it stands</source>
        <translation>Corregir en su sitio la línea seleccionada o la que suena</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Delete the line</source>
        <translation>Eliminar la línea</translation>
    </message>
    <message>
        <source>Delete the line being heard, or corrected</source>
        <translation>Eliminar la línea que suena o se corrige</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>End of the loop earlier</source>
        <translation>Fin del bucle antes</translation>
    </message>
    <message>
        <source>End of the loop later</source>
        <translation>Fin del bucle después</translation>
    </message>
    <message>
        <source>End the loop one word earlier</source>
        <translation>Terminar el bucle una palabra antes</translation>
    </message>
    <message>
        <source>End the loop one word later</source>
        <translation>Terminar el bucle una palabra después</translation>
    </message>
    <message>
        <source>Even loudness</source>
        <translation>Volumen uniforme</translation>
    </message>
    <message>
        <source>Even out loud and quiet, or don&apos;t</source>
        <translation>Igualar lo alto y lo bajo, o no</translation>
    </message>
    <message>
        <source>Export marks…</source>
        <translation>Exportar marcas…</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Find a chapter</source>
        <translation>Buscar un capítulo</translation>
    </message>
    <message>
        <source>Find a chapter by its title, summary or points</source>
        <translation>Buscar un capítulo por su título, resumen o puntos</translation>
    </message>
    <message>
        <source>Find and replace, in this text or in its show</source>
        <translation>Buscar y reemplazar, en este texto o en su programa</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>Buscar en este texto</translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation>Buscar solo palabras completas</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Forward 30 seconds, or as far as you set</source>
        <translation>Adelante 30 segundos, o lo que hayas ajustado</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>Adelante 5 segundos</translation>
    </message>
    <message>
        <source>Give the sentence being heard to a screen reader</source>
        <translation>Dar la frase que suena al lector de pantalla</translation>
    </message>
    <message>
        <source>Go to an action, a chapter or an episode by a few letters</source>
        <translation>Ir a una acción, un capítulo o un episodio con unas pocas letras</translation>
    </message>
    <message>
        <source>Hear each sentence some times, at first slowly</source>
        <translation>Oír cada frase varias veces, al principio despacio</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Está bien</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Let the episode that is open, or chosen, be heard next</source>
        <translation>Oír a continuación el episodio abierto o elegido</translation>
    </message>
    <message>
        <source>Let the light fall together with the sound</source>
        <translation>Hacer coincidir la luz con el sonido</translation>
    </message>
    <message>
        <source>Let the nearest chapter begin at the sentence being heard</source>
        <translation>Hacer que el capítulo más cercano empiece en la frase que suena</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>Loop from earlier on</source>
        <translation>Bucle desde antes</translation>
    </message>
    <message>
        <source>Loop from later on</source>
        <translation>Bucle desde después</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Mark the word being heard, or what is selected; or remove the mark</source>
        <translation>Marcar la palabra que se oye o lo seleccionado; o quitar la marca</translation>
    </message>
    <message>
        <source>Mark with a note…</source>
        <translation>Marcar con una nota…</translation>
    </message>
    <message>
        <source>Mark, and write a note while the sound goes on</source>
        <translation>Marcar y escribir una nota mientras sigue el sonido</translation>
    </message>
    <message>
        <source>Marks and chapters</source>
        <translation>Marcas y capítulos</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Minirreproductor</translation>
    </message>
    <message>
        <source>Names and terms of this show, which speech models are given</source>
        <translation>Nombres y términos de este programa que reciben los modelos de voz</translation>
    </message>
    <message>
        <source>Names and terms…</source>
        <translation>Nombres y términos…</translation>
    </message>
    <message>
        <source>New chapter</source>
        <translation>Capítulo nuevo</translation>
    </message>
    <message>
        <source>New chapter at the sentence being heard</source>
        <translation>Capítulo nuevo en la frase que suena</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Capítulo siguiente</translation>
    </message>
    <message>
        <source>Next doubtful word</source>
        <translation>Palabra dudosa siguiente</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Marca siguiente</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Frase siguiente</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Velocidad normal</translation>
    </message>
    <message>
        <source>One sentence earlier</source>
        <translation>Una frase antes</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>Solo el texto</translation>
    </message>
    <message>
        <source>Only the text, on the whole screen; Esc leaves it</source>
        <translation>Solo el texto, en toda la pantalla; Esc para salir</translation>
    </message>
    <message>
        <source>Palette…</source>
        <translation>Paleta…</translation>
    </message>
    <message>
        <source>Pause for a note…</source>
        <translation>Pausa para una nota…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play from the hit</source>
        <translation>Reproducir desde el resultado</translation>
    </message>
    <message>
        <source>Play from the hit in hand</source>
        <translation>Reproducir desde el resultado actual</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>Reproducirlo</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Play the doubtful word in its sentence</source>
        <translation>Reproducir la palabra dudosa en su frase</translation>
    </message>
    <message>
        <source>Player bar</source>
        <translation>Barra de reproducción</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>Capítulo anterior</translation>
    </message>
    <message>
        <source>Previous doubtful word</source>
        <translation>Palabra dudosa anterior</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Marca anterior</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove an episode from the library (the file stays)</source>
        <translation>Quitar un episodio de la biblioteca (el archivo se queda)</translation>
    </message>
    <message>
        <source>Rename the speaker, here, in this episode or in its show</source>
        <translation>Cambiar el nombre del hablante aquí, en este episodio o en su programa</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Save a clip…</source>
        <translation>Guardar un fragmento…</translation>
    </message>
    <message>
        <source>Save the sound of what is selected, or of the sentence being heard</source>
        <translation>Guardar el sonido de lo seleccionado, o de la frase que suena</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Say the sentence again</source>
        <translation>Oír la frase otra vez</translation>
    </message>
    <message>
        <source>Say the sentence again, more slowly</source>
        <translation>Oír la frase otra vez, más despacio</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the whole library</source>
        <translation>Buscar en toda la biblioteca</translation>
    </message>
    <message>
        <source>Select one before</source>
        <translation>Seleccionar una antes</translation>
    </message>
    <message>
        <source>Select one more sentence before</source>
        <translation>Seleccionar una frase más hacia atrás</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>Seleccionar la frase</translation>
    </message>
    <message>
        <source>Select the sentence being heard, then one more after it</source>
        <translation>Seleccionar la frase que suena y luego una más cada vez</translation>
    </message>
    <message>
        <source>Selecting and copying</source>
        <translation>Seleccionar y copiar</translation>
    </message>
    <message>
        <source>Sentence before</source>
        <translation>Frase anterior</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Shorten long pauses between sentences</source>
        <translation>Acortar las pausas largas entre frases</translation>
    </message>
    <message>
        <source>Shorten pauses</source>
        <translation>Acortar pausas</translation>
    </message>
    <message>
        <source>Show less of the timeline, larger (or turn the wheel over it)</source>
        <translation>Mostrar menos de la línea de tiempo, más grande (o girar la rueda sobre ella)</translation>
    </message>
    <message>
        <source>Show more of the timeline</source>
        <translation>Mostrar más de la línea de tiempo</translation>
    </message>
    <message>
        <source>Show or hide the chapters</source>
        <translation>Mostrar u ocultar los capítulos</translation>
    </message>
    <message>
        <source>Show or hide the player bar</source>
        <translation>Mostrar u ocultar la barra de reproducción</translation>
    </message>
    <message>
        <source>Show or hide the sentence that is studied</source>
        <translation>Mostrar u ocultar la frase que se estudia</translation>
    </message>
    <message>
        <source>Show or hide the timeline</source>
        <translation>Mostrar u ocultar la línea de tiempo</translation>
    </message>
    <message>
        <source>Show or hide what is being transcribed and what waits</source>
        <translation>Mostrar u ocultar lo que se transcribe y lo que espera</translation>
    </message>
    <message>
        <source>Show or hide what is up next</source>
        <translation>Mostrar u ocultar lo que va a continuación</translation>
    </message>
    <message>
        <source>Show the sentence</source>
        <translation>Mostrar la frase</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>Mostrar toda la línea de tiempo</translation>
    </message>
    <message>
        <source>Sleep timer…</source>
        <translation>Temporizador…</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Sound and light…</source>
        <translation>Sonido y luz…</translation>
    </message>
    <message>
        <source>Sound device…</source>
        <translation>Dispositivo de sonido…</translation>
    </message>
    <message>
        <source>Speech models…</source>
        <translation>Modelos de voz…</translation>
    </message>
    <message>
        <source>Start one sentence earlier, and play</source>
        <translation>Empezar una frase antes y reproducir</translation>
    </message>
    <message>
        <source>Stop after some minutes, or at the end of something</source>
        <translation>Parar tras unos minutos, o al final de algo</translation>
    </message>
    <message>
        <source>Study mode</source>
        <translation>Modo de estudio</translation>
    </message>
    <message>
        <source>Take back the last change of the text, its chapters or marks</source>
        <translation>Deshacer el último cambio en el texto, sus capítulos o marcas</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones when finding</source>
        <translation>Distinguir mayúsculas y minúsculas al buscar</translation>
    </message>
    <message>
        <source>Tell é from e when finding</source>
        <translation>Distinguir é de e al buscar</translation>
    </message>
    <message>
        <source>Text and colours: theme, face, size, line height, length of the lines</source>
        <translation>Texto y colores: tema, letra, tamaño, interlineado, largo de las líneas</translation>
    </message>
    <message>
        <source>The doubtful word is right as it stands; to the next one</source>
        <translation>La palabra dudosa está bien así; a la siguiente</translation>
    </message>
    <message>
        <source>The same as a quote, with title and time</source>
        <translation>Lo mismo como cita, con título y tiempo</translation>
    </message>
    <message>
        <source>The same with times and speakers</source>
        <translation>Lo mismo con tiempos y hablantes</translation>
    </message>
    <message>
        <source>The same, with the sound held meanwhile</source>
        <translation>Lo mismo, con el sonido en pausa mientras tanto</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>To the beginning of the sentence, or to the one before</source>
        <translation>Al principio de la frase, o a la anterior</translation>
    </message>
    <message>
        <source>To the doubtful word before</source>
        <translation>A la palabra dudosa anterior</translation>
    </message>
    <message>
        <source>To the hit before</source>
        <translation>Al resultado anterior</translation>
    </message>
    <message>
        <source>To the mark before</source>
        <translation>A la marca anterior</translation>
    </message>
    <message>
        <source>To the next hit in this text</source>
        <translation>Al resultado siguiente en este texto</translation>
    </message>
    <message>
        <source>To the next mark</source>
        <translation>A la marca siguiente</translation>
    </message>
    <message>
        <source>To the next sentence</source>
        <translation>A la frase siguiente</translation>
    </message>
    <message>
        <source>To the next word that recognition is not sure of</source>
        <translation>A la siguiente palabra de la que el reconocimiento no está seguro</translation>
    </message>
    <message>
        <source>To the screen reader</source>
        <translation>Al lector de pantalla</translation>
    </message>
    <message>
        <source>Transcribe again, with another model or language</source>
        <translation>Volver a transcribir, con otro modelo u otro idioma</translation>
    </message>
    <message>
        <source>Transcribe again…</source>
        <translation>Volver a transcribir…</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Underline doubtful words</source>
        <translation>Subrayar palabras dudosas</translation>
    </message>
    <message>
        <source>Underline doubtful words, or don&apos;t</source>
        <translation>Subrayar las palabras dudosas, o no</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>A continuación</translation>
    </message>
    <message>
        <source>What stood there before the line was corrected, and back</source>
        <translation>Lo que había antes de corregir la línea, y volver</translation>
    </message>
    <message>
        <source>What the machine said</source>
        <translation>Lo que dijo la máquina</translation>
    </message>
    <message>
        <source>Who speaks…</source>
        <translation>Quién habla…</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>Toda la línea de tiempo</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Write the marks of this episode to a file</source>
        <translation>Escribir las marcas de este episodio en un archivo</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>capítulo</translation>
    </message>
    <message>
        <source>−15</source>
        <translation>−15</translation>
    </message>
    <message>
        <source>−5</source>
        <translation>−5</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>As it is heard</source>
        <translation>Según se oiga</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The text of “{title}”{by} is replaced, part by part, from where you are. What you corrected stays; the rest can&apos;t be brought back.</source>
        <translation>El texto de «{title}»{by} se sustituye, parte por parte, desde donde estás. Lo que corregiste se queda; el resto no se puede recuperar.</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Volver a transcribir</translation>
    </message>
    <message>
        <source>“{title}” is transcribed from where you are.</source>
        <translation>«{title}» se transcribe desde donde estás.</translation>
    </message>
</context>
<context>
    <name>AgainKeeper</name>
    <message>
        <source>Open the episode first that is to be transcribed again.</source>
        <translation>Abre primero el episodio que quieres volver a transcribir.</translation>
    </message>
    <message>
        <source>This text was written or corrected by people; recognition does not replace it.</source>
        <translation>Este texto lo escribieron o corrigieron personas; el reconocimiento no lo sustituye.</translation>
    </message>
</context>
<context>
    <name>AllMarksDialog</name>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks selected</source>
        <translation>
            <numerusform>%n marca seleccionada</numerusform>
            <numerusform>%n marcas seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>Todas las marcas</translation>
    </message>
    <message>
        <source>Click to play. Double click or F2 to write, 1 to 5 for a colour.</source>
        <translation>Un clic reproduce. Doble clic o F2 para escribir, 1 a 5 para un color.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the marks that are selected</source>
        <translation>Eliminar las marcas seleccionadas</translation>
    </message>
    <message>
        <source>Every colour</source>
        <translation>Cualquier color</translation>
    </message>
    <message>
        <source>Every show</source>
        <translation>Cualquier programa</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>Cualquier etiqueta</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Find in quotes, notes and tags</source>
        <translation>Buscar en citas, notas y etiquetas</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>No mark is like that.</source>
        <translation>Ninguna marca es así.</translation>
    </message>
    <message>
        <source>No marks yet. While you listen, B marks a word, and M writes a note with it.</source>
        <translation>Aún no hay marcas. Mientras se escucha, B marca una palabra y M añade una nota.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Write the selected marks, or all that are shown, to a file</source>
        <translation>Escribir en un archivo las marcas seleccionadas, o todas las que se ven</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n marks</source>
        <translation>
            <numerusform>{shown} de %n marca</numerusform>
            <numerusform>{shown} de %n marcas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllMarksKeeper</name>
    <message>
        <source>There are no marks here to write.</source>
        <translation>Aquí no hay marcas que escribir.</translation>
    </message>
</context>
<context>
    <name>Beat</name>
    <message>
        <source>A word is lit every second</source>
        <translation>Cada segundo se ilumina una palabra</translation>
    </message>
    <message>
        <source>four</source>
        <translation>cuatro</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tres</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dos</translation>
    </message>
</context>
<context>
    <name>BusInhibitor</name>
    <message>
        <source>An episode is playing</source>
        <translation>Se está reproduciendo un episodio</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>BySentence</name>
    <message>
        <source>No sentence is there.</source>
        <translation>Ahí no hay ninguna frase.</translation>
    </message>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Aún no hay un texto con tiempos que seguir.</translation>
    </message>
    <message>
        <source>{slow} until this sentence is over, then {speed} again.</source>
        <translation>{slow} hasta el final de esta frase y luego otra vez {speed}.</translation>
    </message>
</context>
<context>
    <name>ChapterDelegate</name>
    <message>
        <source>Always skipped</source>
        <translation>Se salta siempre</translation>
    </message>
    <message>
        <source>Skip always</source>
        <translation>Saltar siempre</translation>
    </message>
    <message>
        <source>Title of the chapter</source>
        <translation>Título del capítulo</translation>
    </message>
</context>
<context>
    <name>ChapterKeeper</name>
    <message>
        <source>A chapter begins here already.</source>
        <translation>Aquí ya empieza un capítulo.</translation>
    </message>
    <message>
        <source>Another chapter begins there already.</source>
        <translation>Ahí ya empieza otro capítulo.</translation>
    </message>
    <message>
        <source>Chapter deleted: “{title}”</source>
        <translation>Capítulo eliminado: «{title}»</translation>
    </message>
    <message>
        <source>Chapter {number}</source>
        <translation>Capítulo {number}</translation>
    </message>
    <message>
        <source>New chapter: “{title}”</source>
        <translation>Capítulo nuevo: «{title}»</translation>
    </message>
    <message>
        <source>These are your own chapters: change them here.</source>
        <translation>Estos son tus propios capítulos: cámbialos aquí.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Your chapters are deleted.</source>
        <translation>Tus capítulos se han eliminado.</translation>
    </message>
    <message>
        <source>chapter deleted</source>
        <translation>capítulo eliminado</translation>
    </message>
    <message>
        <source>chapter moved</source>
        <translation>capítulo movido</translation>
    </message>
    <message>
        <source>chapter renamed</source>
        <translation>capítulo renombrado</translation>
    </message>
    <message>
        <source>my chapters deleted</source>
        <translation>mis capítulos eliminados</translation>
    </message>
    <message>
        <source>new chapter</source>
        <translation>capítulo nuevo</translation>
    </message>
    <message>
        <source>“{title}” begins here now.</source>
        <translation>«{title}» empieza ahora aquí.</translation>
    </message>
</context>
<context>
    <name>ChapterPane</name>
    <message numerus="yes">
        <source>%n chapters</source>
        <translation>
            <numerusform>%n capítulo</numerusform>
            <numerusform>%n capítulos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters, detailed</source>
        <translation>
            <numerusform>%n capítulo, detallado</numerusform>
            <numerusform>%n capítulos, detallados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chapters, my own</source>
        <translation>
            <numerusform>%n capítulo, mío</numerusform>
            <numerusform>%n capítulos, míos</numerusform>
        </translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation>Ningún capítulo tiene estas palabras.</translation>
    </message>
    <message>
        <source>No chapters</source>
        <translation>Sin capítulos</translation>
    </message>
    <message>
        <source>Show chapters: {source}</source>
        <translation>Mostrar capítulos: {source}</translation>
    </message>
    <message>
        <source>chapter file</source>
        <translation>archivo de capítulos</translation>
    </message>
    <message>
        <source>detailed</source>
        <translation>detallados</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>del archivo</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>del texto</translation>
    </message>
    <message>
        <source>my own</source>
        <translation>míos</translation>
    </message>
    <message>
        <source>publisher’s</source>
        <translation>del editor</translation>
    </message>
    <message>
        <source>{shown} of {number} chapters</source>
        <translation>{shown} de {number} capítulos</translation>
    </message>
</context>
<context>
    <name>ChapterSidebar</name>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>ChapterView</name>
    <message>
        <source>A second earlier</source>
        <translation>Un segundo antes</translation>
    </message>
    <message>
        <source>A second later</source>
        <translation>Un segundo después</translation>
    </message>
    <message>
        <source>Begin at the sentence being heard</source>
        <translation>Empezar en la frase que suena</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete all my chapters</source>
        <translation>Eliminar todos mis capítulos</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Reproducir desde aquí</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Skip always</source>
        <translation>Saltar siempre</translation>
    </message>
</context>
<context>
    <name>ChapterWay</name>
    <message>
        <source>In all of “{show}”</source>
        <translation>En todo «{show}»</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>Reproducirlo</translation>
    </message>
    <message>
        <source>Skipped: {titles}</source>
        <translation>Saltado: {titles}</translation>
    </message>
    <message>
        <source>“{title}” is always skipped.</source>
        <translation>«{title}» se salta siempre.</translation>
    </message>
    <message>
        <source>“{title}” is played again.</source>
        <translation>«{title}» se vuelve a reproducir.</translation>
    </message>
</context>
<context>
    <name>ClickDialog</name>
    <message>
        <source>0 ms: as it was measured</source>
        <translation>0 ms: como se midió</translation>
    </message>
    <message>
        <source>A click sounds every second, and a word is lit with it. If they do not fall together, press the space bar with each click that you hear, or move the slider until they do.</source>
        <translation>Cada segundo suena un clic y con él se ilumina una palabra. Si no coinciden, pulsa la barra espaciadora con cada clic que oigas, o mueve el control hasta que coincidan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>How long the light waits, in milliseconds</source>
        <translation>Cuánto espera la luz, en milisegundos</translation>
    </message>
    <message>
        <source>It is kept for “{output}”.</source>
        <translation>Se guarda para «{output}».</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Press it, or the space bar, with each click that you hear</source>
        <translation>Púlsalo, o la barra espaciadora, con cada clic que oigas</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Sound and light</source>
        <translation>Sonido y luz</translation>
    </message>
    <message>
        <source>Tap with the click</source>
        <translation>Pulsar con el clic</translation>
    </message>
    <message>
        <source>{ms} ms: the light goes before</source>
        <translation>{ms} ms: la luz va delante</translation>
    </message>
    <message>
        <source>{ms} ms: the light waits</source>
        <translation>{ms} ms: la luz espera</translation>
    </message>
</context>
<context>
    <name>ClipDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy the quote</source>
        <translation>Copiar la cita</translation>
    </message>
    <message>
        <source>It is {length} long.</source>
        <translation>Dura {length}.</translation>
    </message>
    <message>
        <source>Save a clip</source>
        <translation>Guardar un fragmento</translation>
    </message>
    <message>
        <source>Save the clip</source>
        <translation>Guardar el fragmento</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Saving: {share}</source>
        <translation>Guardando: {share}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>The quote is on the clipboard.</source>
        <translation>La cita está en el portapapeles.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>ClipDraft</name>
    <message>
        <source>Drag it to where you want it, or press it to copy the file.</source>
        <translation>Arrástralo adonde lo quieras, o púlsalo para copiar el archivo.</translation>
    </message>
    <message>
        <source>Hear it as it will be  (L)</source>
        <translation>Oírlo como quedará  (L)</translation>
    </message>
    <message>
        <source>It is being made…</source>
        <translation>Se está haciendo…</translation>
    </message>
    <message>
        <source>It is too long to be dragged: save it.</source>
        <translation>Es demasiado largo para arrastrarlo: guárdalo.</translation>
    </message>
    <message>
        <source>It was taken along.</source>
        <translation>Se lo han llevado.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Oír</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The file is on the clipboard: paste it anywhere.</source>
        <translation>El archivo está en el portapapeles: pégalo donde quieras.</translation>
    </message>
</context>
<context>
    <name>ClipEdges</name>
    <message>
        <source>Begins with</source>
        <translation>Empieza con</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>Termina con</translation>
    </message>
    <message>
        <source>One word earlier</source>
        <translation>Una palabra antes</translation>
    </message>
    <message>
        <source>One word later</source>
        <translation>Una palabra después</translation>
    </message>
</context>
<context>
    <name>ClipKeeper</name>
    <message>
        <source>Nothing of this is heard. Select some words for a clip.</source>
        <translation>Nada de esto se oye. Selecciona algunas palabras para un fragmento.</translation>
    </message>
    <message>
        <source>Saved “{name}”.</source>
        <translation>Se ha guardado «{name}».</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>There is no text yet of which a clip could be made.</source>
        <translation>Aún no hay texto del que hacer un fragmento.</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Correct this line</source>
        <translation>Corregir esta línea</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>Corregido.</translation>
    </message>
    <message>
        <source>Delete this line</source>
        <translation>Eliminar esta línea</translation>
    </message>
    <message>
        <source>Join with the line before</source>
        <translation>Unir con la línea anterior</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardarlo</translation>
    </message>
    <message>
        <source>Line deleted.</source>
        <translation>Línea eliminada.</translation>
    </message>
    <message>
        <source>Line split.</source>
        <translation>Línea dividida.</translation>
    </message>
    <message>
        <source>Lines joined.</source>
        <translation>Líneas unidas.</translation>
    </message>
    <message>
        <source>Not kept: “{words}”</source>
        <translation>No guardado: «{words}»</translation>
    </message>
    <message>
        <source>Split the line here</source>
        <translation>Dividir la línea aquí</translation>
    </message>
    <message>
        <source>This text is being aligned. Correct it when that is done.</source>
        <translation>Este texto se está alineando. Corrígelo cuando termine.</translation>
    </message>
</context>
<context>
    <name>DeviceKeeper</name>
    <message>
        <source>As the system has it</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>As the system has it ({name})</source>
        <translation>Como en el sistema ({name})</translation>
    </message>
    <message>
        <source>Play on without it</source>
        <translation>Seguir sin él</translation>
    </message>
    <message>
        <source>Sound devices</source>
        <translation>Dispositivos de sonido</translation>
    </message>
    <message>
        <source>The one you chose, which is not there now</source>
        <translation>El que elegiste, que ahora no está</translation>
    </message>
    <message>
        <source>The sound device “{name}” has gone, so the sound pauses.</source>
        <translation>El dispositivo de sonido «{name}» ya no está, así que el sonido se pausa.</translation>
    </message>
    <message>
        <source>The sound device “{name}” is there again.</source>
        <translation>El dispositivo de sonido «{name}» ha vuelto.</translation>
    </message>
    <message>
        <source>The sound goes to “{name}”.</source>
        <translation>El sonido va a «{name}».</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
</context>
<context>
    <name>DoubtWords</name>
    <message>
        <source>No doubtful word is here; D leads to the next one.</source>
        <translation>Aquí no hay ninguna palabra dudosa; D lleva a la siguiente.</translation>
    </message>
    <message>
        <source>“{word}” is right.</source>
        <translation>«{word}» está bien.</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>No doubtful word after this place.</source>
        <translation>No hay palabras dudosas después de este punto.</translation>
    </message>
    <message>
        <source>No doubtful word before this place.</source>
        <translation>No hay palabras dudosas antes de este punto.</translation>
    </message>
    <message>
        <source>No word of this text is doubtful.</source>
        <translation>Ninguna palabra de este texto es dudosa.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Empty the field</source>
        <translation>Vaciar el campo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>MMM d, yyyy</source>
        <comment>how a date is written, in Qt&apos;s letters for it</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{share}, about {length} left</source>
        <translation>{share}, quedan unos {length}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>Cerrar  (Esc)</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>Buscar en este texto</translation>
    </message>
</context>
<context>
    <name>FindKeeper</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} de {all}</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>Only the text · Esc for all the rest</source>
        <translation>Solo el texto · Esc para todo lo demás</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>A new transcription says something else here: click to choose.</source>
        <translation>Una transcripción nueva dice otra cosa aquí: haz clic para elegir.</translation>
    </message>
    <message>
        <source>Corrected: click to see what the machine said.</source>
        <translation>Corregido: haz clic para ver lo que dijo la máquina.</translation>
    </message>
    <message>
        <source>listening…</source>
        <translation>escuchando…</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>no oído</translation>
    </message>
    <message>
        <source>{name}: click to rename</source>
        <translation>{name}: haz clic para cambiar el nombre</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
</context>
<context>
    <name>JobQueue</name>
    <message>
        <source>The transcription ended unexpectedly.</source>
        <translation>La transcripción terminó de forma inesperada.</translation>
    </message>
    <message>
        <source>What was finished is kept; going on does only what is missing.</source>
        <translation>Lo terminado se conserva; al continuar solo se hace lo que falta.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys are as usual.</source>
        <translation>Todas las teclas están como siempre.</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>Todas las teclas como siempre</translation>
    </message>
    <message>
        <source>Click a key to change it, or press Return in its row. Insert adds one more, Delete takes it away.</source>
        <translation>Haz clic en una tecla para cambiarla, o pulsa Intro en su fila. Ins añade otra, Supr la quita.</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Buscar una acción o una tecla</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Cargar…</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Press the new key, with Ctrl, Alt or Shift if you like. Esc leaves it as it is.</source>
        <translation>Pulsa la tecla nueva, con Ctrl, Alt o Mayús si quieres. Esc la deja como está.</translation>
    </message>
    <message>
        <source>Press the new key…</source>
        <translation>Pulsa la tecla nueva…</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Tomarla</translation>
    </message>
    <message>
        <source>Take the keys from a file</source>
        <translation>Tomar las teclas de un archivo</translation>
    </message>
    <message>
        <source>The keys are in “{name}”.</source>
        <translation>Las teclas están en «{name}».</translation>
    </message>
    <message>
        <source>The keys of “{name}” are yours now.</source>
        <translation>Las teclas de «{name}» ya son las tuyas.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>This key is needed to move about; choose another one.</source>
        <translation>Esta tecla hace falta para moverse; elige otra.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Write the keys into a file</source>
        <translation>Escribir las teclas en un archivo</translation>
    </message>
    <message>
        <source>Write what you changed into a file, for others</source>
        <translation>Escribir en un archivo lo que has cambiado, para otros</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>{key} is in use: “{does}”. Shall it do this instead?</source>
        <translation>{key} está en uso: «{does}». ¿Que haga esto en su lugar?</translation>
    </message>
</context>
<context>
    <name>KeyView</name>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>One more key…</source>
        <translation>Otra tecla más…</translation>
    </message>
    <message>
        <source>Return changes a key, Insert adds one, Delete takes it away</source>
        <translation>Intro cambia una tecla, Ins añade una, Supr la quita</translation>
    </message>
</context>
<context>
    <name>KeysKeeper</name>
    <message>
        <source>The keys are as usual.</source>
        <translation>Las teclas están como siempre.</translation>
    </message>
</context>
<context>
    <name>Levelling</name>
    <message>
        <source>Loud and quiet are as they were recorded.</source>
        <translation>Lo alto y lo bajo están como se grabó.</translation>
    </message>
    <message>
        <source>Loud and quiet are evened out as soon as this episode is measured.</source>
        <translation>Lo alto y lo bajo se igualan en cuanto se mida este episodio.</translation>
    </message>
    <message>
        <source>Loud and quiet are evened out.</source>
        <translation>Lo alto y lo bajo están igualados.</translation>
    </message>
</context>
<context>
    <name>Librarian</name>
    <message>
        <source>No audio that came with it has the same name.</source>
        <translation>Ningún audio que viniera con él tiene el mismo nombre.</translation>
    </message>
    <message>
        <source>Not added: {names}.</source>
        <translation>No añadido: {names}.</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message numerus="yes">
        <source>%n episodes</source>
        <translation>
            <numerusform>%n episodio</numerusform>
            <numerusform>%n episodios</numerusform>
        </translation>
    </message>
    <message>
        <source>Add audio…</source>
        <translation>Añadir audio…</translation>
    </message>
    <message>
        <source>Drop an episode here</source>
        <translation>Suelta aquí un episodio</translation>
    </message>
    <message>
        <source>Earmark writes down what is said, on this computer, and lights every word as you hear it.
Have the publisher’s transcript or chapters? Drop them together with the audio.</source>
        <translation>Earmark escribe lo que se dice, en este ordenador, e ilumina cada palabra cuando suena.
¿Tienes la transcripción o los capítulos del editor? Suéltalos junto con el audio.</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episodios</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Try the sample episode</source>
        <translation>Probar el episodio de muestra</translation>
    </message>
</context>
<context>
    <name>ListeningOptions</name>
    <message>
        <source>Draft first, then better</source>
        <translation>Primero un borrador, luego mejor</translation>
    </message>
    <message>
        <source>English: {name} writes all of it quickly, then the model improves it where you read</source>
        <translation>Inglés: {name} lo escribe todo rápido y luego el modelo lo mejora donde lees</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Threads of the processor; automatic is one a core</source>
        <translation>Hilos del procesador; automático es uno por núcleo</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Back to the first look</source>
        <translation>Volver al aspecto inicial</translation>
    </message>
    <message>
        <source>Colours: {name}</source>
        <translation>Colores: {name}</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Earmark’s own</source>
        <translation>La de Earmark</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Letters per line</source>
        <translation>Letras por línea</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Interlineado</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Nada se mueve solo</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Texto y colores</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>La del sistema</translation>
    </message>
    <message>
        <source>What was said stands out</source>
        <translation>Lo dicho resalta</translation>
    </message>
</context>
<context>
    <name>LoopKeeper</name>
    <message>
        <source>Let go</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Loop again</source>
        <translation>Repetir otra vez</translation>
    </message>
    <message>
        <source>Nothing that is selected is heard.</source>
        <translation>Nada de lo seleccionado se oye.</translation>
    </message>
    <message>
        <source>The loop begins with “{word}”. Press {key} where it shall end.</source>
        <translation>El bucle empieza con «{word}». Pulsa {key} donde deba terminar.</translation>
    </message>
    <message>
        <source>The loop is let go.</source>
        <translation>El bucle está suelto.</translation>
    </message>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Aún no hay un texto con tiempos que seguir.</translation>
    </message>
    <message>
        <source>{seconds} s are heard over and over.</source>
        <translation>{seconds} s se oyen una y otra vez.</translation>
    </message>
</context>
<context>
    <name>MachineWords</name>
    <message>
        <source>Look at them</source>
        <translation>Verlas</translation>
    </message>
    <message>
        <source>The machine’s words stand again.</source>
        <translation>Vuelven a estar las palabras de la máquina.</translation>
    </message>
    <message numerus="yes">
        <source>The new transcription differs from %n of your corrections.</source>
        <translation>
            <numerusform>La transcripción nueva difiere de %n de tus correcciones.</numerusform>
            <numerusform>La transcripción nueva difiere de %n de tus correcciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new words are taken.</source>
        <translation>Se toman las palabras nuevas.</translation>
    </message>
    <message>
        <source>This line stands as the machine wrote it.</source>
        <translation>Esta línea está como la escribió la máquina.</translation>
    </message>
    <message>
        <source>What the machine said…</source>
        <translation>Lo que dijo la máquina…</translation>
    </message>
    <message>
        <source>Yours are kept until you choose.</source>
        <translation>Las tuyas se conservan hasta que elijas.</translation>
    </message>
    <message>
        <source>Yours is kept.</source>
        <translation>Se conserva la tuya.</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>A note</source>
        <translation>Una nota</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note, tags and colour</source>
        <translation>Nota, etiquetas y color</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
</context>
<context>
    <name>MarkChanges</name>
    <message numerus="yes">
        <source>%n marks deleted</source>
        <translation>
            <numerusform>%n marca eliminada</numerusform>
            <numerusform>%n marcas eliminadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Marked: “{words}”</source>
        <translation>Marcado: «{words}»</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>colour of marks</source>
        <translation>color de marcas</translation>
    </message>
    <message>
        <source>mark changed</source>
        <translation>marca cambiada</translation>
    </message>
    <message>
        <source>mark set</source>
        <translation>marca puesta</translation>
    </message>
</context>
<context>
    <name>MarkExport</name>
    <message numerus="yes">
        <source>%n marks are written to {file}.</source>
        <translation>
            <numerusform>%n marca está escrita en {file}.</numerusform>
            <numerusform>%n marcas están escritas en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Marks – {title}</source>
        <translation>Marcas – {title}</translation>
    </message>
    <message>
        <source>Write marks to a file</source>
        <translation>Escribir marcas en un archivo</translation>
    </message>
</context>
<context>
    <name>MarkKeeper</name>
    <message>
        <source>Delete the mark</source>
        <translation>Eliminar la marca</translation>
    </message>
    <message>
        <source>No mark after this place.</source>
        <translation>No hay marcas después de este punto.</translation>
    </message>
    <message>
        <source>No mark before this place.</source>
        <translation>No hay marcas antes de este punto.</translation>
    </message>
    <message>
        <source>None of these words is heard, so there is nothing to mark.</source>
        <translation>Ninguna de estas palabras se oye, así que no hay nada que marcar.</translation>
    </message>
    <message>
        <source>Note, tags and colour…</source>
        <translation>Nota, etiquetas y color…</translation>
    </message>
</context>
<context>
    <name>MarkPane</name>
    <message numerus="yes">
        <source>%n marks</source>
        <translation>
            <numerusform>%n marca</numerusform>
            <numerusform>%n marcas</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>No marks yet. Press B to keep the word that you hear, M to write a note with it.</source>
        <translation>Aún no hay marcas. B guarda la palabra que se oye y M añade una nota.</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>A place without words</source>
        <translation>Un lugar sin palabras</translation>
    </message>
    <message>
        <source>Blue circle</source>
        <translation>Círculo azul</translation>
    </message>
    <message>
        <source>Its words are not in the text any more.</source>
        <translation>Sus palabras ya no están en el texto.</translation>
    </message>
    <message>
        <source>Labels for Audacity</source>
        <translation>Etiquetas para Audacity</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Olive square</source>
        <translation>Cuadrado oliva</translation>
    </message>
    <message>
        <source>Red triangle</source>
        <translation>Triángulo rojo</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>Teal ribbon</source>
        <translation>Cinta verde azulado</translation>
    </message>
    <message>
        <source>Violet diamond</source>
        <translation>Rombo violeta</translation>
    </message>
</context>
<context>
    <name>MarksView</name>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Note and tags…</source>
        <translation>Nota y etiquetas…</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Reproducir desde aquí</translation>
    </message>
</context>
<context>
    <name>MiniPlayer</name>
    <message>
        <source>Back to the large window</source>
        <translation>Volver a la ventana grande</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Earmark can’t get it again.</source>
        <translation>Earmark no puede volver a conseguirlo.</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>Se puede volver a descargar.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>What came of {name} will be deleted from this computer: {size}.</source>
        <translation>Lo que llegó de {name} se eliminará de este ordenador: {size}.</translation>
    </message>
    <message>
        <source>used for new texts</source>
        <translation>se usa para textos nuevos</translation>
    </message>
    <message>
        <source>{name} will be deleted from this computer: {size}.</source>
        <translation>{name} se eliminará de este ordenador: {size}.</translation>
    </message>
</context>
<context>
    <name>ModelKeeper</name>
    <message>
        <source>Speech models…</source>
        <translation>Modelos de voz…</translation>
    </message>
    <message>
        <source>The speech model {name} is here.</source>
        <translation>El modelo de voz {name} ya está aquí.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n idioma</numerusform>
            <numerusform>%n idiomas</numerusform>
        </translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Fewer mistakes; keeps up on most machines.</source>
        <translation>Menos errores; mantiene el ritmo en casi todos los equipos.</translation>
    </message>
    <message>
        <source>Good also with noise and accents; slow without a graphics card.</source>
        <translation>Bueno también con ruido y acentos; lento sin tarjeta gráfica.</translation>
    </message>
    <message>
        <source>It came as a Python package.</source>
        <translation>Vino como paquete de Python.</translation>
    </message>
    <message>
        <source>It is in Earmark’s own folder.</source>
        <translation>Está en la carpeta de Earmark.</translation>
    </message>
    <message>
        <source>It is in the cache of Hugging Face’s programs.</source>
        <translation>Está en la caché de los programas de Hugging Face.</translation>
    </message>
    <message>
        <source>Its successor, trained on more speech.</source>
        <translation>Su sucesor, entrenado con más voz.</translation>
    </message>
    <message>
        <source>Medium with fewer layers: quicker.</source>
        <translation>Medium con menos capas: más rápido.</translation>
    </message>
    <message>
        <source>Nearly as good as large, and much quicker.</source>
        <translation>Casi tan bueno como large y mucho más rápido.</translation>
    </message>
    <message>
        <source>Quick, and right for clear speech.</source>
        <translation>Rápido y adecuado para una voz clara.</translation>
    </message>
    <message>
        <source>Small with fewer layers: quicker.</source>
        <translation>Small con menos capas: más rápido.</translation>
    </message>
    <message>
        <source>Steadier than large-v3 with some recordings; for a graphics card.</source>
        <translation>Más estable que large-v3 con algunas grabaciones; para una tarjeta gráfica.</translation>
    </message>
    <message>
        <source>The fewest mistakes; for a graphics card.</source>
        <translation>Los mínimos errores; para una tarjeta gráfica.</translation>
    </message>
    <message>
        <source>The quickest; for drafts and slow machines.</source>
        <translation>El más rápido; para borradores y equipos lentos.</translation>
    </message>
    <message>
        <source>about {times} × real time on this machine</source>
        <translation>unas {times} × tiempo real en este equipo</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>muchos idiomas</translation>
    </message>
    <message>
        <source>speed not measured yet</source>
        <translation>velocidad aún sin medir</translation>
    </message>
    <message>
        <source>{share}, {done} of {all}</source>
        <translation>{share}, {done} de {all}</translation>
    </message>
    <message>
        <source>{share}, {done} of {all}, about {length} left</source>
        <translation>{share}, {done} de {all}, quedan unos {length}</translation>
    </message>
    <message>
        <source>{size} of it came already</source>
        <translation>ya han llegado {size}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>A larger model makes fewer mistakes and takes more time. All of them listen on this computer; the network is only asked to download one, and never without you.</source>
        <translation>Un modelo más grande comete menos errores y tarda más. Todos escuchan en este ordenador; la red solo se usa para descargar uno, y nunca sin ti.</translation>
    </message>
    <message>
        <source>Copy models from a folder or a USB stick</source>
        <translation>Copiar modelos de una carpeta o de una memoria USB</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Let Earmark choose</source>
        <translation>Que elija Earmark</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Measuring: it transcribes half a minute…</source>
        <translation>Midiendo: transcribe medio minuto…</translation>
    </message>
    <message>
        <source>New texts are made with {name}, as you chose.</source>
        <translation>Los textos nuevos se hacen con {name}, como elegiste.</translation>
    </message>
    <message>
        <source>New texts are made with {name}, with which Earmark was started.</source>
        <translation>Los textos nuevos se hacen con {name}, con el que se inició Earmark.</translation>
    </message>
    <message>
        <source>New texts are made with {name}: Earmark’s choice.</source>
        <translation>Los textos nuevos se hacen con {name}: lo elige Earmark.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este ordenador</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>Modelos de voz</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>The folder of a model, or one that holds several</source>
        <translation>La carpeta de un modelo, o una que contiene varios</translation>
    </message>
    <message>
        <source>There is no model here yet. base is a good one to begin with.</source>
        <translation>Aún no hay ningún modelo. base es bueno para empezar.</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Para descargar</translation>
    </message>
    <message>
        <source>Use it for new texts</source>
        <translation>Usarlo para textos nuevos</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Esperando…</translation>
    </message>
    <message>
        <source>{name} is here.</source>
        <translation>{name} ya está aquí.</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>About 25 names can be used. Ctrl+Return keeps them.</source>
        <translation>Caben unos 25 nombres. Ctrl+Intro los guarda.</translation>
    </message>
    <message>
        <source>Ada Lovelace
Jacquard loom</source>
        <translation>Ada Lovelace
telar de Jacquard</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Names and terms</source>
        <translation>Nombres y términos</translation>
    </message>
    <message>
        <source>Names and terms, one on a line</source>
        <translation>Nombres y términos, uno por línea</translation>
    </message>
    <message>
        <source>That is too much for a model: it is given what stands here up to “{last}”.</source>
        <translation>Es demasiado para un modelo: recibe lo que hay hasta «{last}».</translation>
    </message>
    <message>
        <source>Which names and terms are said in “{show}”, and how are they written? Speech models are given what stands here, for all texts of this show that are made from now on.</source>
        <translation>¿Qué nombres y términos se dicen en «{show}» y cómo se escriben? Los modelos de voz reciben lo que pongas aquí, para todos los textos de este programa que se hagan desde ahora.</translation>
    </message>
</context>
<context>
    <name>NamesKeeper</name>
    <message>
        <source>Open an episode of the show first.</source>
        <translation>Abre primero un episodio del programa.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>{length} not transcribed yet</source>
        <translation>{length} aún sin transcribir</translation>
    </message>
    <message>
        <source>{length} of sound that the published transcript does not have</source>
        <translation>{length} de sonido que no está en la transcripción publicada</translation>
    </message>
</context>
<context>
    <name>PaletteKeeper</name>
    <message>
        <source>Chapter</source>
        <translation>Capítulo</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Episodio</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>An action, a chapter, an episode</source>
        <translation>Una acción, un capítulo, un episodio</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>No hay nada que coincida.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Paleta</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que coincide</translation>
    </message>
</context>
<context>
    <name>PauseKeeper</name>
    <message>
        <source>Pauses are heard as they are.</source>
        <translation>Las pausas se oyen como son.</translation>
    </message>
    <message>
        <source>Pauses between sentences are at most {seconds} s long.</source>
        <translation>Las pausas entre frases duran como mucho {seconds} s.</translation>
    </message>
    <message>
        <source>Shortened pauses have saved {time} of this episode since Earmark was opened.</source>
        <translation>Las pausas acortadas han ahorrado {time} de este episodio desde que se abrió Earmark.</translation>
    </message>
    <message>
        <source>{time} saved</source>
        <translation>{time} ahorrados</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Convert it to mp3 or m4a with another program and add it again.</source>
        <translation>Conviértelo a mp3 o m4a con otro programa y vuelve a añadirlo.</translation>
    </message>
    <message>
        <source>Has the file been moved or its disk taken out?</source>
        <translation>¿Se ha movido el archivo o se ha retirado su disco?</translation>
    </message>
    <message>
        <source>This file can&apos;t be played: {reason}.</source>
        <translation>Este archivo no se puede reproducir: {reason}.</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>As everywhere else</source>
        <translation>Como en todo lo demás</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed of “{show}”, kept for its episodes</source>
        <translation>Velocidad de «{show}», guardada para sus episodios</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Velocidad {rate}</translation>
    </message>
    <message>
        <source>Speed {rate}, kept for this show</source>
        <translation>Velocidad {rate}, guardada para este programa</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>for this show</source>
        <translation>para este programa</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n hecho</numerusform>
            <numerusform>%n hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes are ready</source>
        <translation>
            <numerusform>%n episodio está listo</numerusform>
            <numerusform>%n episodios están listos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallido</numerusform>
            <numerusform>%n fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n en pausa</numerusform>
            <numerusform>%n en pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n por hacer</numerusform>
            <numerusform>%n por hacer</numerusform>
        </translation>
    </message>
    <message>
        <source>All episodes have their text</source>
        <translation>Todos los episodios tienen su texto</translation>
    </message>
    <message>
        <source>The queue has come to its end</source>
        <translation>La cola ha terminado</translation>
    </message>
    <message>
        <source>about {length} left</source>
        <translation>quedan unos {length}</translation>
    </message>
    <message>
        <source>aligning</source>
        <translation>alineando</translation>
    </message>
    <message>
        <source>aligning in another Earmark, {share}</source>
        <translation>alineando en otro Earmark, {share}</translation>
    </message>
    <message>
        <source>drafting</source>
        <translation>haciendo un borrador</translation>
    </message>
    <message>
        <source>failed: {reason}</source>
        <translation>ha fallado: {reason}</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>preparando…</translation>
    </message>
    <message>
        <source>improving</source>
        <translation>mejorando</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>paused at {share}</source>
        <translation>en pausa al {share}</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>deteniendo…</translation>
    </message>
    <message>
        <source>transcribing</source>
        <translation>transcribiendo</translation>
    </message>
    <message>
        <source>transcribing in another Earmark, {share}</source>
        <translation>transcribiendo en otro Earmark, {share}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
</context>
<context>
    <name>QueueKeeper</name>
    <message>
        <source>resting while on battery</source>
        <translation>en reposo con batería</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Cancel all</source>
        <translation>Cancelar todo</translation>
    </message>
    <message>
        <source>Clear done</source>
        <translation>Quitar lo hecho</translation>
    </message>
    <message>
        <source>Close the queue</source>
        <translation>Cerrar la cola</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nada que hacer.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>Reposar con batería</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message numerus="yes">
        <source>Copied %n words.</source>
        <translation>
            <numerusform>%n palabra copiada.</numerusform>
            <numerusform>%n palabras copiadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Reproducir desde aquí</translation>
    </message>
    <message>
        <source>Select this sentence</source>
        <translation>Seleccionar esta frase</translation>
    </message>
</context>
<context>
    <name>Recap</name>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Aún no hay un texto con tiempos que seguir.</translation>
    </message>
</context>
<context>
    <name>RecapStrip</name>
    <message>
        <source>Close what was heard last</source>
        <translation>Cerrar lo último que se oyó</translation>
    </message>
    <message>
        <source>Heard last</source>
        <translation>Lo último que se oyó</translation>
    </message>
    <message>
        <source>One sentence earlier</source>
        <translation>Una frase antes</translation>
    </message>
</context>
<context>
    <name>ReplaceBar</name>
    <message>
        <source>All in the show…</source>
        <translation>Todo en el programa…</translation>
    </message>
    <message>
        <source>All in this text…</source>
        <translation>Todo en este texto…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace the hit in hand and go to the next (Return)</source>
        <translation>Reemplazar el resultado actual e ir al siguiente (Intro)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>See every place in all texts of the show before it is changed</source>
        <translation>Ver cada lugar en todos los textos del programa antes de cambiarlo</translation>
    </message>
    <message>
        <source>See every place in this text before it is changed</source>
        <translation>Ver cada lugar de este texto antes de cambiarlo</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message numerus="yes">
        <source>%n places; untick what stays as it is.</source>
        <translation>
            <numerusform>%n lugar; desmarca lo que deba quedarse igual.</numerusform>
            <numerusform>%n lugares; desmarca lo que deba quedarse igual.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Reemplazar %n</numerusform>
            <numerusform>Reemplazar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What is replaced</source>
        <translation>Lo que se reemplaza</translation>
    </message>
    <message>
        <source>“{old}” becomes “{new}”, at {time}: {line}</source>
        <translation>«{old}» pasa a ser «{new}», en {time}: {line}</translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message numerus="yes">
        <source>%n places replaced.</source>
        <translation>
            <numerusform>%n lugar reemplazado.</numerusform>
            <numerusform>%n lugares reemplazados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced.</source>
        <translation>Reemplazado.</translation>
    </message>
    <message>
        <source>There is nothing to replace.</source>
        <translation>No hay nada que reemplazar.</translation>
    </message>
    <message>
        <source>This one runs over the end of a line; correct it there.</source>
        <translation>Este pasa del final de una línea; corrígelo allí.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Please report it.</source>
        <translation>Avísanos, por favor.</translation>
    </message>
    <message>
        <source>Something went wrong inside Earmark ({error}).</source>
        <translation>Algo ha ido mal dentro de Earmark ({error}).</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Download or copy it again.</source>
        <translation>Descárgalo o cópialo de nuevo.</translation>
    </message>
    <message>
        <source>Go on behind that place, or download or copy the file again.</source>
        <translation>Sigue después de ese punto, o descarga o copia el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Is it switched on, and chosen in the system’s settings? Then play on.</source>
        <translation>¿Está encendido y elegido en los ajustes del sistema? Entonces sigue reproduciendo.</translation>
    </message>
    <message>
        <source>It seems to be cut off: download or copy it again.</source>
        <translation>Parece cortado: descárgalo o cópialo de nuevo.</translation>
    </message>
    <message>
        <source>It seems to be damaged, or no audio file: get it again, or convert it with another program.</source>
        <translation>Parece dañado, o no es un archivo de audio: consíguelo de nuevo o conviértelo con otro programa.</translation>
    </message>
    <message>
        <source>No sound comes out: the sound device does not answer.</source>
        <translation>No sale sonido: el dispositivo de sonido no responde.</translation>
    </message>
    <message>
        <source>The file ends at {time} and should go on until {end}.</source>
        <translation>El archivo termina en {time} y debería seguir hasta {end}.</translation>
    </message>
    <message>
        <source>The file is damaged at {time}.</source>
        <translation>El archivo está dañado en {time}.</translation>
    </message>
    <message>
        <source>The file is damaged from {time} to {end}; that part is left out.</source>
        <translation>El archivo está dañado de {time} a {end}; esa parte se omite.</translation>
    </message>
    <message>
        <source>The file itself is not changed.</source>
        <translation>El archivo en sí no cambia.</translation>
    </message>
    <message>
        <source>This file has no index. A copy with one is being made, so that every place can be played.</source>
        <translation>Este archivo no tiene índice. Se está haciendo una copia que sí lo tiene, para poder reproducir cualquier punto.</translation>
    </message>
    <message>
        <source>This file holds no sound that can be played.</source>
        <translation>Este archivo no contiene sonido que se pueda reproducir.</translation>
    </message>
</context>
<context>
    <name>SaidDialog</name>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar la mía</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mía</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Take the machine’s words back</source>
        <translation>Recuperar las palabras de la máquina</translation>
    </message>
    <message>
        <source>Take the new</source>
        <translation>Tomar la nueva</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>La máquina</translation>
    </message>
    <message>
        <source>The new transcription</source>
        <translation>La transcripción nueva</translation>
    </message>
    <message>
        <source>Two texts for one place</source>
        <translation>Dos textos para un lugar</translation>
    </message>
    <message>
        <source>What the machine said</source>
        <translation>Lo que dijo la máquina</translation>
    </message>
    <message>
        <source>{number} of {all}, at {time}</source>
        <translation>{number} de {all}, en {time}</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n hits {where}</source>
        <translation>
            <numerusform>%n resultado {where}</numerusform>
            <numerusform>%n resultados {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, or the beginning of one: tele*</source>
        <translation>No se encontró nada. Prueba con menos palabras, o con el comienzo de una: tele*</translation>
    </message>
    <message>
        <source>Search every word of the library</source>
        <translation>Buscar en cada palabra de la biblioteca</translation>
    </message>
    <message numerus="yes">
        <source>The first %n hits {where}</source>
        <translation>
            <numerusform>El primer resultado {where}</numerusform>
            <numerusform>Los primeros %n resultados {where}</numerusform>
        </translation>
    </message>
    <message>
        <source>Words, &quot;a phrase&quot;, begin*</source>
        <translation>Palabras, &quot;una frase&quot;, comienzo*</translation>
    </message>
    <message numerus="yes">
        <source>in %n episodes</source>
        <translation>
            <numerusform>en %n episodio</numerusform>
            <numerusform>en %n episodios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>As it was at first</source>
        <translation>Como al principio</translation>
    </message>
    <message>
        <source>Reset “{name}”</source>
        <translation>Restablecer «{name}»</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>About how many letters stand in a line at most.</source>
        <translation>Cuántas letras caben como máximo en una línea, más o menos.</translation>
    </message>
    <message>
        <source>Accents</source>
        <translation>Acentos</translation>
    </message>
    <message>
        <source>After a pause of so many minutes the last sentences that were heard are shown.</source>
        <translation>Tras una pausa de tantos minutos se muestran las últimas frases oídas.</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>At the end of an episode the one that is up next is played.</source>
        <translation>Al final de un episodio se reproduce el que va a continuación.</translation>
    </message>
    <message>
        <source>At which speeds each sentence is heard in study mode, one after the other.</source>
        <translation>A qué velocidades se oye cada frase en el modo de estudio, una tras otra.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Capital letters are told from small ones when finding.</source>
        <translation>Al buscar se distinguen mayúsculas y minúsculas.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Draft first, then better</source>
        <translation>Primero un borrador, luego mejor</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>English is first written quickly by tiny.en, then improved by the model.</source>
        <translation>El inglés lo escribe primero rápido tiny.en y luego lo mejora el modelo.</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Even loudness</source>
        <translation>Volumen uniforme</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Fade of the sleep timer</source>
        <translation>Desvanecido del temporizador</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>How far the button and its key go back.</source>
        <translation>Cuánto retroceden el botón y su tecla.</translation>
    </message>
    <message>
        <source>How far the button and its key go forward.</source>
        <translation>Cuánto avanzan el botón y su tecla.</translation>
    </message>
    <message>
        <source>How long a pause is that was shortened.</source>
        <translation>Cuánto dura una pausa acortada.</translation>
    </message>
    <message>
        <source>How often a sentence is heard at each of them.</source>
        <translation>Cuántas veces se oye una frase a cada una de ellas.</translation>
    </message>
    <message>
        <source>In study mode, sentences are hidden until one asks for them.</source>
        <translation>En el modo de estudio las frases están ocultas hasta que se piden.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Letters per line</source>
        <translation>Letras por línea</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Interlineado</translation>
    </message>
    <message>
        <source>Long pauses between sentences are shortened; music never is.</source>
        <translation>Las pausas largas entre frases se acortan; la música nunca.</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>Pausa más larga</translation>
    </message>
    <message>
        <source>Loud and quiet episodes, and quiet stretches in them, are brought to one level.</source>
        <translation>Los episodios altos y bajos, y los tramos bajos en ellos, se llevan a un mismo nivel.</translation>
    </message>
    <message>
        <source>Marks and clips</source>
        <translation>Marcas y fragmentos</translation>
    </message>
    <message>
        <source>Nothing is transcribed while the computer runs on its battery.</source>
        <translation>No se transcribe nada mientras el ordenador funciona con batería.</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Nada se mueve solo</translation>
    </message>
    <message>
        <source>Only whole words are found in a text.</source>
        <translation>En un texto solo se encuentran palabras completas.</translation>
    </message>
    <message>
        <source>Play what is up next</source>
        <translation>Reproducir lo que va a continuación</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Remind after a pause</source>
        <translation>Recordar tras una pausa</translation>
    </message>
    <message>
        <source>Rest while on battery</source>
        <translation>Reposar con batería</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Shorten pauses</source>
        <translation>Acortar pausas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>Modelo de voz</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Reconocimiento de voz</translation>
    </message>
    <message>
        <source>Speeds of study mode</source>
        <translation>Velocidades del modo de estudio</translation>
    </message>
    <message>
        <source>Study without the text</source>
        <translation>Estudiar sin el texto</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Texto y colores</translation>
    </message>
    <message>
        <source>The colours of the window and the text.</source>
        <translation>Los colores de la ventana y del texto.</translation>
    </message>
    <message>
        <source>The face of the text.</source>
        <translation>La letra del texto.</translation>
    </message>
    <message>
        <source>The height of a line, in hundredths of the size.</source>
        <translation>La altura de una línea, en centésimas del tamaño.</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation>El idioma de la ventana, a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>The model that new texts are made with; empty is base where it is here, else tiny.en.</source>
        <translation>El modelo con que se hacen los textos nuevos; vacío es base si está, si no tiny.en.</translation>
    </message>
    <message>
        <source>The size of the text.</source>
        <translation>El tamaño del texto.</translation>
    </message>
    <message>
        <source>The sound fades away over so many seconds before the sleep timer stops it.</source>
        <translation>El sonido se desvanece durante tantos segundos antes de que el temporizador lo pare.</translation>
    </message>
    <message>
        <source>The text jumps to its place, and nothing fades or slides.</source>
        <translation>El texto salta a su sitio; nada se desvanece ni se desliza.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Threads of the processor for transcribing; 0 is one for each core.</source>
        <translation>Hilos del procesador para transcribir; 0 es uno por núcleo.</translation>
    </message>
    <message>
        <source>Times at each speed</source>
        <translation>Veces a cada velocidad</translation>
    </message>
    <message>
        <source>Underline doubtful words</source>
        <translation>Subrayar palabras dudosas</translation>
    </message>
    <message>
        <source>What was said is darker than what is to come.</source>
        <translation>Lo dicho es más oscuro que lo que viene.</translation>
    </message>
    <message>
        <source>What was said stands out</source>
        <translation>Lo dicho resalta</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Words that recognition is not sure of are underlined.</source>
        <translation>Las palabras de las que el reconocimiento no está seguro se subrayan.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>É is told from e when finding.</source>
        <translation>Al buscar se distingue é de e.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>All settings are as they were at first.</source>
        <translation>Todos los ajustes están como al principio.</translation>
    </message>
    <message>
        <source>All settings as they were at first</source>
        <translation>Todos los ajustes como al principio</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste tiene estas palabras.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Take the settings from a file</source>
        <translation>Tomar los ajustes de un archivo</translation>
    </message>
    <message>
        <source>The settings are in “{name}”.</source>
        <translation>Los ajustes están en «{name}».</translation>
    </message>
    <message>
        <source>The settings of “{name}” are taken.</source>
        <translation>Se han tomado los ajustes de «{name}».</translation>
    </message>
    <message>
        <source>The settings of “{name}” are those that you have.</source>
        <translation>Los ajustes de «{name}» son los que ya tienes.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Write the settings into a file</source>
        <translation>Escribir los ajustes en un archivo</translation>
    </message>
</context>
<context>
    <name>SettingsKeeper</name>
    <message>
        <source>Earmark’s choice</source>
        <translation>Lo que elija Earmark</translation>
    </message>
    <message>
        <source>Earmark’s own</source>
        <translation>La de Earmark</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>La del sistema</translation>
    </message>
</context>
<context>
    <name>SharedFile</name>
    <message>
        <source>“{file}” says “{value}” for “{name}”, which can&apos;t be.</source>
        <translation>«{file}» dice «{value}» para «{name}», y no puede ser.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be read: {why}.</source>
        <translation>«{name}» no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be written: {why}.</source>
        <translation>«{name}» no se puede escribir: {why}.</translation>
    </message>
    <message>
        <source>“{name}” is damaged, or no such file.</source>
        <translation>«{name}» está dañado o no es un archivo de ese tipo.</translation>
    </message>
</context>
<context>
    <name>ShelfKeeper</name>
    <message>
        <source>Add audio, with transcripts and chapters</source>
        <translation>Añadir audio, con transcripciones y capítulos</translation>
    </message>
    <message>
        <source>Removed from the library; the file is where it was.</source>
        <translation>Quitado de la biblioteca; el archivo sigue donde estaba.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>SkipLengths</name>
    <message numerus="yes">
        <source>Back %n seconds</source>
        <translation>
            <numerusform>Atrás %n segundo</numerusform>
            <numerusform>Atrás %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward %n seconds</source>
        <translation>
            <numerusform>Adelante %n segundo</numerusform>
            <numerusform>Adelante %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SleepDialog</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>%n minuto más</numerusform>
            <numerusform>%n minutos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Fade away over the last</source>
        <translation>Desvanecer en los últimos</translation>
    </message>
    <message>
        <source>Minutes until the sound stops</source>
        <translation>Minutos hasta que pare el sonido</translation>
    </message>
    <message>
        <source>Or at the end of what is heard:</source>
        <translation>O al final de lo que suena:</translation>
    </message>
    <message>
        <source>Seconds over which the sound fades away</source>
        <translation>Segundos en los que se desvanece el sonido</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Temporizador</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message numerus="yes">
        <source>Stop in %n minute(s)</source>
        <translation>
            <numerusform>Parar en %n minuto</numerusform>
            <numerusform>Parar en %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops in {time}</source>
        <translation>Para en {time}</translation>
    </message>
    <message>
        <source>The sound stops after so many minutes:</source>
        <translation>El sonido para después de tantos minutos:</translation>
    </message>
    <message>
        <source>This chapter</source>
        <translation>Este capítulo</translation>
    </message>
    <message>
        <source>This sentence</source>
        <translation>Esta frase</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>SleepKeeper</name>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>%n minuto más</numerusform>
            <numerusform>%n minutos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Sleep timer: {time} left</source>
        <translation>Temporizador: quedan {time}</translation>
    </message>
    <message>
        <source>The sleep timer is off.</source>
        <translation>El temporizador está apagado.</translation>
    </message>
    <message>
        <source>The sleep timer stopped the sound at {time}.</source>
        <translation>El temporizador paró el sonido en {time}.</translation>
    </message>
    <message>
        <source>The sound stops at the end of this chapter.</source>
        <translation>El sonido para al final de este capítulo.</translation>
    </message>
    <message>
        <source>The sound stops at the end of this sentence.</source>
        <translation>El sonido para al final de esta frase.</translation>
    </message>
    <message numerus="yes">
        <source>The sound stops in %n minute(s).</source>
        <translation>
            <numerusform>El sonido para en %n minuto.</numerusform>
            <numerusform>El sonido para en %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no chapters here to go by.</source>
        <translation>Aquí no hay capítulos que seguir.</translation>
    </message>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Aún no hay un texto con tiempos que seguir.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Apagar</translation>
    </message>
</context>
<context>
    <name>SpeakerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>How far the name goes</source>
        <translation>Hasta dónde llega el nombre</translation>
    </message>
    <message>
        <source>In all episodes of “{show}”</source>
        <translation>En todos los episodios de «{show}»</translation>
    </message>
    <message>
        <source>In this episode</source>
        <translation>En este episodio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Nombre del hablante</translation>
    </message>
    <message>
        <source>Nobody that is named</source>
        <translation>Nadie con nombre</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Solo aquí</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Take this name</source>
        <translation>Tomar este nombre</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who is “{name}”?</source>
        <translation>¿Quién es «{name}»?</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Quién habla</translation>
    </message>
    <message>
        <source>Who speaks here?</source>
        <translation>¿Quién habla aquí?</translation>
    </message>
</context>
<context>
    <name>Speakers</name>
    <message>
        <source>The name is taken away.</source>
        <translation>Se ha quitado el nombre.</translation>
    </message>
    <message>
        <source>Who speaks…</source>
        <translation>Quién habla…</translation>
    </message>
    <message>
        <source>{name} speaks.</source>
        <translation>Habla {name}.</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>There is no text here yet.</source>
        <translation>Aquí aún no hay texto.</translation>
    </message>
</context>
<context>
    <name>StudyKeeper</name>
    <message>
        <source>That was the last sentence.</source>
        <translation>Esa era la última frase.</translation>
    </message>
    <message>
        <source>There is no text with times yet to go by.</source>
        <translation>Aún no hay un texto con tiempos que seguir.</translation>
    </message>
</context>
<context>
    <name>StudyStrip</name>
    <message>
        <source>Hide the sentence</source>
        <translation>Ocultar la frase</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave study mode  (Esc)</source>
        <translation>Salir del modo de estudio  (Esc)</translation>
    </message>
    <message>
        <source>Sentence {number} of {all}</source>
        <translation>Frase {number} de {all}</translation>
    </message>
    <message>
        <source>Show the sentence</source>
        <translation>Mostrar la frase</translation>
    </message>
    <message>
        <source>Study mode</source>
        <translation>Modo de estudio</translation>
    </message>
    <message>
        <source>time {number} of {all}, at {rate}</source>
        <translation>vez {number} de {all}, a {rate}</translation>
    </message>
</context>
<context>
    <name>TextChanges</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone: {what} of {date}</source>
        <translation>Deshecho: {what} del {date}</translation>
    </message>
    <message>
        <source>conflict settled</source>
        <translation>conflicto resuelto</translation>
    </message>
    <message>
        <source>correction of a line</source>
        <translation>corrección de una línea</translation>
    </message>
    <message>
        <source>line deleted</source>
        <translation>línea eliminada</translation>
    </message>
    <message>
        <source>line split</source>
        <translation>línea dividida</translation>
    </message>
    <message>
        <source>lines joined</source>
        <translation>líneas unidas</translation>
    </message>
    <message>
        <source>speaker renamed</source>
        <translation>hablante renombrado</translation>
    </message>
    <message>
        <source>the machine’s words taken back</source>
        <translation>palabras de la máquina recuperadas</translation>
    </message>
    <message>
        <source>word confirmed</source>
        <translation>palabra confirmada</translation>
    </message>
    <message>
        <source>words replaced</source>
        <translation>palabras reemplazadas</translation>
    </message>
</context>
<context>
    <name>TextReport</name>
    <message numerus="yes">
        <source>%n doubtful words, {share} of all</source>
        <translation>
            <numerusform>%n palabra dudosa, {share} del total</numerusform>
            <numerusform>%n palabras dudosas, {share} del total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them differ from the new transcription</source>
        <translation>
            <numerusform>%n de ellos difiere de la transcripción nueva</numerusform>
            <numerusform>%n de ellos difieren de la transcripción nueva</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places corrected</source>
        <translation>
            <numerusform>%n lugar corregido</numerusform>
            <numerusform>%n lugares corregidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+E shows what the machine said there.</source>
        <translation>Ctrl+E muestra lo que dijo allí la máquina.</translation>
    </message>
    <message>
        <source>D goes to the next one, U underlines them.</source>
        <translation>D lleva a la siguiente, U las subraya.</translation>
    </message>
    <message>
        <source>From {time} on the published times are {seconds} s early.</source>
        <translation>Desde {time} los tiempos publicados van {seconds} s adelantados.</translation>
    </message>
    <message>
        <source>From {time} on the published times are {seconds} s late.</source>
        <translation>Desde {time} los tiempos publicados van {seconds} s retrasados.</translation>
    </message>
    <message>
        <source>Shifted</source>
        <translation>Desplazado</translation>
    </message>
    <message>
        <source>Sound without text</source>
        <translation>Sonido sin texto</translation>
    </message>
    <message>
        <source>Text that is not heard</source>
        <translation>Texto que no se oye</translation>
    </message>
</context>
<context>
    <name>TextState</name>
    <message>
        <source>aligned to the publisher’s text, {share} heard</source>
        <translation>alineado con el texto del editor, {share} oído</translation>
    </message>
    <message>
        <source>corrected by hand</source>
        <translation>corregido a mano</translation>
    </message>
    <message>
        <source>file not found</source>
        <translation>archivo no encontrado</translation>
    </message>
    <message>
        <source>not transcribed yet</source>
        <translation>aún sin transcribir</translation>
    </message>
    <message>
        <source>publisher’s text, alignment not finished</source>
        <translation>texto del editor, alineación sin terminar</translation>
    </message>
    <message>
        <source>publisher’s text, not aligned yet</source>
        <translation>texto del editor, aún sin alinear</translation>
    </message>
    <message>
        <source>{model}, not everywhere yet</source>
        <translation>{model}, aún no en todo</translation>
    </message>
    <message>
        <source>{model}, not finished</source>
        <translation>{model}, sin terminar</translation>
    </message>
</context>
<context>
    <name>TextWork</name>
    <message>
        <source>Getting ready…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>What was finished is kept.</source>
        <translation>Lo terminado se conserva.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>(being transcribed)</source>
        <translation>(se está transcribiendo)</translation>
    </message>
    <message>
        <source>(not transcribed yet)</source>
        <translation>(aún sin transcribir)</translation>
    </message>
    <message>
        <source>(sound without text)</source>
        <translation>(sonido sin texto)</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Texto y colores</translation>
    </message>
</context>
<context>
    <name>UpNext</name>
    <message>
        <source>added to what is up next</source>
        <translation>añadido a lo siguiente</translation>
    </message>
    <message>
        <source>another order of what is up next</source>
        <translation>otro orden de lo siguiente</translation>
    </message>
    <message>
        <source>taken off what is up next</source>
        <translation>quitado de lo siguiente</translation>
    </message>
</context>
<context>
    <name>UpNextKeeper</name>
    <message>
        <source>Added to what is up next.</source>
        <translation>Añadido a lo siguiente.</translation>
    </message>
    <message>
        <source>Now: {title}</source>
        <translation>Ahora: {title}</translation>
    </message>
    <message>
        <source>Open an episode first, or choose one.</source>
        <translation>Abre primero un episodio, o elige uno.</translation>
    </message>
    <message>
        <source>Taken off what is up next.</source>
        <translation>Quitado de lo siguiente.</translation>
    </message>
    <message>
        <source>That episode is up next already.</source>
        <translation>Ese episodio ya está a continuación.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>UpNextModel</name>
    <message>
        <source>{length} left</source>
        <translation>quedan {length}</translation>
    </message>
</context>
<context>
    <name>UpNextPanel</name>
    <message numerus="yes">
        <source>%n episode(s), {length}</source>
        <translation>
            <numerusform>%n episodio, {length}</numerusform>
            <numerusform>%n episodios, {length}</numerusform>
        </translation>
    </message>
    <message>
        <source>Close what is up next</source>
        <translation>Cerrar lo que va a continuación</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Nothing is up next. Add the episode that is open, or chosen in the library, with {key}.</source>
        <translation>No hay nada a continuación. Añade el episodio abierto, o elegido en la biblioteca, con {key}.</translation>
    </message>
    <message>
        <source>Play the next one at the end</source>
        <translation>Reproducir el siguiente al final</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Up next</source>
        <translation>A continuación</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>Qué se ve</translation>
    </message>
</context>
<context>
    <name>WishBoxes</name>
    <message>
        <source>As loud as podcasts are</source>
        <translation>Volumen de pódcast</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Soft ends</source>
        <translation>Extremos suaves</translation>
    </message>
    <message>
        <source>The quote beside it, as a text file</source>
        <translation>La cita al lado, como archivo de texto</translation>
    </message>
    <message>
        <source>The sound fades in at the beginning and out at the end, within {ms} ms</source>
        <translation>El sonido entra y sale poco a poco, en {ms} ms</translation>
    </message>
</context>
<context>
    <name>WorkTold</name>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>_Filter</name>
    <message>
        <source>Find a chapter</source>
        <translation>Buscar un capítulo</translation>
    </message>
</context>
</TS>
