# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound device that the listener chose: remembered, offered in a menu; what is said when it goes and comes back."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.actions import Actions
from desktop.messages import Notice
from desktop.playback.output import Device
from desktop.playback.player import Player
from desktop.reading.reading_page import ReadingPage
from desktop.settings import Settings
from desktop.toast import Toast


class DeviceKeeper(QObject):
    """Wires one action. A device that goes away pauses the sound: who wore headphones may not be alone."""

    def __init__(
        self, page: ReadingPage, player: Player, actions: Actions, settings: Settings, notice: Notice, toast: Toast
    ) -> None:
        super().__init__(page)
        self._page, self._player, self._settings = page, player, settings
        self._notice, self._toast = notice, toast
        player.sound.choose(settings.sound_device)
        settings.watch("sound_device", player.sound.choose)
        player.sound.lost.connect(self._lost)
        player.sound.came_back.connect(self._came_back)
        actions["sound-device"].triggered.connect(self._ask)

    def _ask(self) -> None:
        menu = QMenu(self._page.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Sound devices"))
        group = QActionGroup(menu)
        sound = self._player.sound
        system = sound.system
        as_system = self.tr("As the system has it ({name})").format(name=system.name) if system else ""
        entries = [
            ("", as_system or self.tr("As the system has it")),
            *((each.id, each.name) for each in sound.devices()),
        ]
        if sound.chosen not in {device_id for device_id, _ in entries}:
            entries.append((sound.chosen, self.tr("The one you chose, which is not there now")))
        for device_id, name in entries:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(device_id == sound.chosen)
            action.triggered.connect(partial(self._choose, device_id))
            group.addAction(action)
            if not device_id:
                menu.addSeparator()
        chosen = group.checkedAction()
        if chosen is not None:
            menu.setActiveAction(chosen)
        menu.popup(self._place(menu))

    def _place(self, menu: QMenu) -> QPoint:
        """Over the volume, where it is in sight; else in the middle of the window."""
        bar, window, size = self._page.dock.bar, self._page.window(), menu.sizeHint()
        if bar.isVisible():
            corner = bar.mapToGlobal(bar.rect().topRight())
            return QPoint(corner.x() - size.width() - 16, corner.y() - size.height())
        return window.mapToGlobal(window.rect().center()) - QPoint(size.width() // 2, size.height() // 2)

    def _choose(self, device_id: str, _checked: bool = False) -> None:
        self._settings.sound_device = device_id
        name = self._player.output
        if name:
            self._toast.say(self.tr("The sound goes to “{name}”.").format(name=name))

    def _lost(self, device: Device) -> None:
        if not self._player.playing:
            return
        self._player.pause()
        said = self.tr("The sound device “{name}” has gone, so the sound pauses.").format(name=device.name)
        self._notice.say(said, act=self.tr("Play on without it"), do=self._player.play)

    def _came_back(self, device: Device) -> None:
        said = self.tr("The sound device “{name}” is there again.").format(name=device.name)
        self._notice.say(said, act=self.tr("Use it"), do=self._player.sound.settle)
